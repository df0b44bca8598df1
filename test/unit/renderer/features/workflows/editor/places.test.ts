import { describe, expect, it } from 'vitest';
import { nextFinding } from '#renderer/features/workflows/editor/next-finding.ts';
import { inView } from '#renderer/features/workflows/editor/panes.ts';
import { stepAt } from '#renderer/features/workflows/editor/step-at.ts';

describe('the step of a line', () => {
  const steps = [{ from: 3, to: 5 }, { from: 6, to: 6 }, { from: 9, to: 12 }];
  it.each([[1, null], [3, 0], [5, 0], [6, 1], [7, null], [9, 2], [12, 2], [13, null]])('line %i', (line, step) => expect(stepAt(steps, line)).toBe(step));
});

describe('the next finding', () => {
  const findings = [2, 5, 5, 9].map((line) => ({ line }));
  it('is the first from the line of the cursor on, and goes round', () => {
    expect(nextFinding(findings, 3, null, 1)).toBe(1);
    expect(nextFinding(findings, 10, null, 1)).toBe(0);
    expect(nextFinding(findings, 3, null, -1)).toBe(0);
    expect(nextFinding(findings, 1, null, -1)).toBe(3);
  });
  it('walks several on one line', () => {
    expect(nextFinding(findings, 5, 1, 1)).toBe(2);
    expect(nextFinding(findings, 5, 2, 1)).toBe(3);
    expect(nextFinding(findings, 9, 3, 1)).toBe(0);
    expect(nextFinding(findings, 2, 0, -1)).toBe(3);
  });
  it('is none where there is none', () => expect(nextFinding([], 1, null, 1)).toBeNull());
});

describe('panes', () => {
  it('one that is hidden leaves its place to the other, and never both', () => {
    expect(inView(new Set(), 'map', 'form')).toBeNull();
    expect(inView(new Set(['form']), 'map', 'form')).toBe('start');
    expect(inView(new Set(['map']), 'map', 'form')).toBe('end');
    expect(inView(new Set(['text', 'findings']), ['text', 'findings'], ['map', 'form'])).toBe('end');
    expect(inView(new Set(['text']), ['text', 'findings'], ['map', 'form'])).toBeNull();
  });
});
