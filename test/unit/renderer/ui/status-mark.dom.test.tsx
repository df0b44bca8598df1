import { beforeAll, describe, expect, test } from 'vitest';
import { ProgressRing } from '#renderer/ui/progress.tsx';
import { StatusMark, statuses } from '#renderer/ui/status-mark.tsx';
import { screen } from '@testing-library/react';
import { prepareDom, show } from '../dom.tsx';

describe('a state', () => {
  beforeAll(prepareDom);

  test.each(statuses)('%s has a word, whether it is seen or only heard', (status) => {
    const both = show(<StatusMark status={status} />);
    const word = both.container.textContent;
    expect(word).toMatch(/^[A-Z][a-z ]+$/);
    both.unmount();
    const shape = show(<StatusMark status={status} show="shape" />);
    expect(shape.container.textContent).toBe(word);
    expect(shape.container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });

  test('differs from every other in its word and in its shape', () => {
    const looks = statuses.map((status) => {
      const { container, unmount } = show(<StatusMark status={status} />);
      const look = { word: container.textContent, shape: container.querySelector('svg')?.innerHTML };
      unmount();
      return look;
    });
    expect(new Set(looks.map((look) => look.word)).size).toBe(statuses.length);
    expect(new Set(looks.map((look) => look.shape)).size).toBe(statuses.length);
  });

  test('may be called otherwise', () => {
    expect(show(<StatusMark status="current" word="Live" />).container.textContent).toBe('Live');
  });
});

describe('progress', () => {
  beforeAll(prepareDom);

  test('is told in figures, also of nothing', () => {
    const { rerender } = show(<ProgressRing label="Opening" done={7} total={18} />);
    const ring = () => screen.getByRole('progressbar', { name: 'Opening' });
    expect([ring().getAttribute('aria-valuenow'), ring().getAttribute('aria-valuetext')]).toEqual(['7', '7 of 18']);
    rerender(<ProgressRing label="Opening" done={0} total={0} />);
    expect(ring().getAttribute('aria-valuetext')).toBe('0 of 0');
    expect(ring().querySelector('[data-full="true"]')).toBeNull();
  });
});
