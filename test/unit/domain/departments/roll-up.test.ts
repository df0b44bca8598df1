import { describe, expect, it } from 'vitest';
import { NO_PROGRESS } from '#shared/domain/checklists/progress.ts';
import { rollUp } from '#shared/domain/departments/roll-up.ts';

const part = (id: string, parentId: string | null, open: number, archived = false) => ({ id, parentId, archived, lists: 1, progress: { ...NO_PROGRESS, open } });

describe('counts over the tree of departments (D8)', () => {
  const parts = [part('root', null, 1), part('left', 'root', 2), part('leaf', 'left', 4), part('old', 'root', 8, true), part('inOld', 'old', 16), part('other', null, 32)];

  it('adds up what lies below, and the whole', () => {
    const { of, all } = rollUp(parts);
    expect(of.get('leaf')).toEqual({ lists: 1, progress: { ...NO_PROGRESS, open: 4 } });
    expect(of.get('left')).toEqual({ lists: 2, progress: { ...NO_PROGRESS, open: 6 } });
    expect(of.get('root')).toEqual({ lists: 3, progress: { ...NO_PROGRESS, open: 7 } });
    expect(all).toEqual({ lists: 4, progress: { ...NO_PROGRESS, open: 39 } });
  });

  it('leaves what is archived out of what is above it, and keeps its own figures', () => {
    expect(rollUp(parts).of.get('old')).toEqual({ lists: 2, progress: { ...NO_PROGRESS, open: 24 } });
  });
});
