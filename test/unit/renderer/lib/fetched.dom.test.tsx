import { act, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { fetched } from '#renderer/lib/fetched.tsx';
import { show } from '../dom.tsx';

function Word({ text }: { readonly text: string }) {
  return <p>{text}</p>;
}

describe('a component that is fetched', () => {
  test('is nothing until it is there, and is asked for once', async () => {
    const load = vi.fn(() => Promise.resolve(Word));
    const Late = fetched(load);
    show(
      <>
        <Late text="one" />
        <Late text="two" />
        <p>beside</p>
      </>,
    );
    expect(screen.queryByText('one')).toBeNull();
    expect(screen.getByText('beside')).toBeTruthy();
    await act(() => Late.preload());
    expect([screen.getByText('one'), screen.getByText('two')]).toHaveLength(2);
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('is there at once when it was fetched ahead', async () => {
    const Late = fetched(() => Promise.resolve(Word));
    await Late.preload();
    show(<Late text="now" />);
    expect(screen.getByText('now')).toBeTruthy();
  });
});
