import { fireEvent, screen } from '@testing-library/react';
import { act } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Tooltip } from '#renderer/ui/tooltip.tsx';
import { prepareDom, press, show } from '../dom.tsx';

const word = () => screen.queryByRole('tooltip');
const button = () => screen.getByRole('button');
const point = () => fireEvent.pointerEnter(button().parentElement ?? button(), { pointerType: 'mouse' });
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));

describe('a tooltip', () => {
  beforeAll(prepareDom);
  beforeEach(() => {
    vi.useFakeTimers();
    vi.setSystemTime(Date.now() + 60_000);
  });
  afterEach(() => {
    pass(1000);
    vi.useRealTimers();
  });

  const example = (
    <Tooltip content="Copy the command" keys="c">
      <button type="button">Copy</button>
    </Tooltip>
  );

  test('comes when the pointer rests, describes, and goes', () => {
    show(example);
    point();
    expect(word()).toBeNull();
    pass(501);
    expect(word()?.textContent).toContain('Copy the command');
    expect(button().getAttribute('aria-describedby')).toBe(word()?.id);
    fireEvent.pointerLeave(button().parentElement ?? button());
    expect(word()).toBeNull();
    expect(button().hasAttribute('aria-describedby')).toBe(false);
  });

  test('does not come to a pointer that passes by or presses', () => {
    show(example);
    point();
    fireEvent.pointerDown(button());
    pass(2000);
    expect(word()).toBeNull();
  });

  test('Escape takes it away and nothing else', () => {
    const behind = vi.fn();
    show(example).container.addEventListener('keydown', behind);
    point();
    pass(501);
    button().focus();
    press('Escape');
    expect(word()).toBeNull();
    expect(behind).not.toHaveBeenCalled();
    press('Escape');
    expect(behind).toHaveBeenCalled();
  });
});
