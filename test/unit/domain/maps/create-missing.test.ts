import { describe, expect, test } from 'vitest';
import { type MissingMeans, createMissing } from '#shared/domain/maps/create-missing.ts';
import { organisationDiff } from '#shared/domain/maps/organisation-diff.ts';
import { chart, treeOf, stageWords } from './trees.ts';

const means = (): MissingMeans => {
  let count = 0;
  return {
    newId: () => `new${(count += 1)}`,
    last: { department: (parentId) => (parentId === null ? 'a5' : null), section: () => 'a1', checklist: () => null },
    departmentOf: (section) => section.split('-')[0] ?? '',
  };
};

const text = 'graph\nYard --> Paint --> Colours\nYard --> Dock --> Gates\nYard --> Ropes\nInn --> Bar\nInn --> Beds';
const diff = organisationDiff(chart(text), treeOf({ Yard: { Paint: [] } }), stageWords);
const make = (...chosen: string[]) => {
  const made = createMissing(diff, chosen, means());
  if (!made.ok) return made.error;
  return made.value.map(({ type, stream, payload }) => {
    const { name, title, parentId, departmentId, sectionId, position } = payload as Readonly<Record<string, string | null>>;
    return `${type} ${name ?? title} in ${departmentId ?? parentId}${sectionId === undefined ? '' : `/${sectionId}`} at ${position}, stream ${stream}`;
  });
};

describe('M3: what is missing is made', () => {
  test('in the order of the file, parts in their new wholes, each behind what stands there', () => {
    expect(make('Beds', 'Bar', 'Inn', 'Gates', 'Dock', 'Colours', 'Ropes')).toEqual([
      'checklist.created Colours in Yard/Yard-Paint at a0, stream Yard',
      'department.created Dock in Yard at a0, stream workspace',
      'section.created Gates in new2 at a2, stream new2',
      'section.created Ropes in Yard at a2, stream Yard',
      'department.created Inn in null at a6, stream workspace',
      'section.created Bar in new5 at a2, stream new5',
      'section.created Beds in new5 at a3, stream new5',
    ]);
  });

  test('as far as it was chosen', () => {
    expect(make('Ropes')).toEqual(['section.created Ropes in Yard at a2, stream Yard']);
    expect(make()).toEqual([]);
  });

  test('but not without what it stands in, and nothing that is here', () => {
    expect(make('Gates')).toMatchObject({ code: 'invalid', message: '“Gates” stands in “Dock”, which is missing as well. Choose both.' });
    expect(make('Paint')).toMatchObject({ code: 'invalid', path: 'nodes' });
    expect(make('Nowhere')).toMatchObject({ code: 'invalid' });
  });
});
