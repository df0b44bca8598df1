import { describe, expect, test } from 'vitest';
import { NO_PROGRESS } from '#shared/domain/checklists/progress.ts';
import type { CountedTree } from '#shared/domain/maps/organisation-facts.ts';
import { partsOf } from '#shared/domain/maps/organisation-facts.ts';
import { nodeOf, thingsOf } from '#shared/domain/maps/organisation.ts';
import { aboveOf, addressOf, listsWanted, openness, thingLines } from '#renderer/features/maps/organisation-model.ts';
import { treeOf } from '../../../domain/maps/trees.ts';
import type { Named } from '../../../domain/maps/trees.ts';

/** As main counts it: lists of each department and section by themselves. */
function counted(named: Named): CountedTree {
  const tree = treeOf(named);
  const progress = { ...NO_PROGRESS, open: 1 };
  return {
    departments: tree.departments.map((department) => ({ ...department, progress, lists: tree.lists.filter(({ departmentId, sectionId }) => departmentId === department.id && sectionId === null).length })),
    sections: tree.sections.map((section) => ({ ...section, progress, lists: tree.lists.filter(({ sectionId }) => sectionId === section.id).length })),
    lists: tree.lists.map((list) => ({ ...list, progress })),
  };
}

const small = counted({ Yard: { Paint: ['Brushes', 'Colours'], '+Dock': ['Gates'] }, Inn: ['Menu'], Bare: {} });
const large = counted(Object.fromEntries(Array.from({ length: 200 }, (_, d) => [`D${d}`, { [`S${d}`]: Array.from({ length: 25 }, (_, l) => `L${d} ${l}`) }])));
const auto = { base: 'auto', set: new Map<string, boolean>() } as const;
const d = (id: string) => nodeOf('department', id);

describe('what is open', () => {
  test('is at first what holds more than lists, where all of it can be grasped', () => {
    const isOpen = openness(small, auto);
    expect([d('Yard'), d('Dock'), d('Inn'), nodeOf('section', 'Yard-Paint')].map(isOpen)).toEqual([true, false, false, false]);
    expect(large.departments.filter(({ id }) => openness(large, auto)(d(id)))).toEqual([]);
  });

  test('follows what was done to a node, then what was done to all', () => {
    expect(openness(small, { base: 'none', set: new Map([[d('Inn'), true]]) })(d('Inn'))).toBe(true);
    expect(openness(small, { base: 'all', set: new Map() })(nodeOf('section', 'Yard-Paint'))).toBe(true);
    expect(openness(large, { base: 'departments', set: new Map() })(d('D0'))).toBe(true);
  });

  test('says which lists are needed: all of a few, of thousands those that are seen', () => {
    expect(listsWanted(small, openness(small, auto), false)).toBe('all');
    expect(listsWanted(large, openness(large, auto), false)).toEqual([]);
    const open = openness(large, { base: 'auto', set: new Map([[d('D7'), true], [nodeOf('section', 'D7-S7'), true], [nodeOf('section', 'D8-S8'), true]]) });
    expect(listsWanted(large, open, false)).toEqual(['D7']);
    expect(listsWanted(large, open, true)).toBe('all');
  });
});

test('a node leads to its page; a section that is its one list leads to that; a stage nowhere', () => {
  const view = { ...counted({ Yard: { Paint: ['Paint'], Ropes: ['Long', 'Short'] } }), id: 'w', name: 'Harbour' };
  expect([d('Yard'), nodeOf('section', 'Yard-Paint'), nodeOf('section', 'Yard-Ropes'), nodeOf('checklist', 'x'), 'stage_setup'].map((node) => addressOf(view, node))).toEqual([
    '/departments/Yard', '/checklists/list Paint', '/departments/Yard', '/checklists/x', null,
  ]);
});

test('the outline has each thing in what it stands in, and the way up from it', () => {
  const say = (isOpen: (node: string) => boolean) => thingLines(small, isOpen).map(({ name, level, isExpanded, position, of }) => `${level} ${name} ${isExpanded} ${position}/${of}`);
  expect(say(() => true)).toEqual([
    '1 Yard true 1/3', '2 Paint true 1/2', '3 Brushes null 1/2', '3 Colours null 2/2', '2 Dock true 2/2', '3 Gates null 1/1', '1 Inn true 2/3', '2 Menu null 1/1', '1 Bare null 3/3',
  ]);
  expect(say(openness(small, auto))).toEqual(['1 Yard true 1/3', '2 Paint false 1/2', '2 Dock false 2/2', '1 Inn false 2/3', '1 Bare null 3/3']);
  expect(aboveOf(thingsOf(small), nodeOf('checklist', 'Yard-Paint-Brushes'))).toEqual([nodeOf('section', 'Yard-Paint'), d('Yard')]);
  expect(partsOf(small).get(d('Yard'))).toBe(2);
});
