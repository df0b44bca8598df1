import { describe, expect, it } from 'vitest';
import { countMatches, filterRows, flatten } from '#renderer/features/departments/tree-model.ts';
import type { TreeNode } from '#renderer/features/departments/tree-model.ts';
import { NO_PROGRESS } from '#shared/domain/checklists/progress.ts';

const row = (name: string, children: readonly TreeNode[] = []): TreeNode => ({
  key: name, thing: { kind: 'department', id: name, name }, departmentId: name, archived: false, progress: NO_PROGRESS, children,
});
const rows = [row('Opération', [row('Start of shift', [row('Night')]), row('Weekly')]), row('Care', [row('Monday review')])];
const found = (query: string) => flatten(filterRows(rows, query)).map(({ key }) => key);

describe('the filter of the tree', () => {
  it('keeps the way down to what it finds', () => {
    expect(found('night')).toEqual(['Opération', 'Start of shift', 'Night']);
  });

  it('keeps all that is inside of what it finds', () => {
    expect(found('start')).toEqual(['Opération', 'Start of shift', 'Night']);
  });

  it('does not mind accents, case and spaces around', () => {
    expect(found('  OPERATION ')).toHaveLength(4);
    expect(countMatches(filterRows(rows, 'operation'), 'operation')).toBe(1);
  });

  it('finds nothing in the end, and everything at the start', () => {
    expect(found('zebra')).toEqual([]);
    expect(found(' ')).toHaveLength(6);
  });
});
