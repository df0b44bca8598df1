import { describe, expect, test } from 'vitest';
import { arrange } from '#renderer/app/palette/palette-model.ts';
import type { PaletteEntry } from '#renderer/lib/palette-sources.ts';

const entry = (label: string, group: string, keywords: readonly string[] = []): PaletteEntry => ({ id: label, label, group, keywords, run: () => {} });

const entries = [
  entry('Today', 'Go to'),
  entry('Runs', 'Go to'),
  entry('Delivery Workflow', 'Runbooks', ['release']),
  entry('Start a run', 'Do'),
];

const lines = (query: string, recent: readonly string[] = []) =>
  arrange(entries, query, recent, 'Recent').map(({ group, found }) => [group, ...found.map((each) => each.entry.label)]);

describe('what the palette shows', () => {
  test('all of it at first, what was chosen lately on top and not twice', () => {
    expect(lines('')).toEqual([['Go to', 'Today', 'Runs'], ['Runbooks', 'Delivery Workflow'], ['Do', 'Start a run']]);
    expect(lines('', ['Start a run', 'gone'])[0]).toEqual(['Recent', 'Start a run']);
    expect(lines('', ['Start a run']).flat()).not.toContain('Do');
  });

  test('the best first, with its group', () => {
    expect(lines('run')[0]).toEqual(['Go to', 'Runs']);
    expect(lines('wf')).toEqual([['Runbooks', 'Delivery Workflow']]);
  });

  test('lately chosen outweighs a little, not a lot', () => {
    const twins = [entry('Open the gate', 'A'), entry('Open the door', 'A')];
    expect(arrange(twins, 'open', ['Open the door'], '')[0]?.found[0]?.entry.label).toBe('Open the door');
    expect(lines('runs', ['Start a run'])[0]).toEqual(['Go to', 'Runs']);
  });

  test('other words find it too', () => {
    expect(lines('release')).toEqual([['Runbooks', 'Delivery Workflow']]);
    expect(lines('nothing like it')).toEqual([]);
  });

  test('many entries are cut to what can be looked through', () => {
    const many = Array.from({ length: 400 }, (_, index) => entry(`Item ${index}`, 'Items'));
    expect(arrange(many, 'item', [], '')[0]?.found).toHaveLength(50);
  });

  test('what search found keeps its order, between what begins with the query and what has a word that does', () => {
    const found = ['Restore the archive', 'A drill: restore'].map((label, at) => ({ ...entry(label, 'Items'), marks: [[at * 9, at * 9 + 7]] as const }));
    const own = [entry('Restore sizes', 'Do'), entry('Open to restore', 'Do'), entry('Reset to restart', 'Do')];
    const last = { ...entry('All results', 'Search'), place: 'last' as const };
    expect(arrange([...own, last, ...found], 'restore', [], '').map(({ group, found }) => [group, ...found.map((each) => each.entry.label)])).toEqual([
      ['Do', 'Restore sizes'], ['Items', 'Restore the archive', 'A drill: restore'], ['Do', 'Open to restore'], ['Search', 'All results'],
    ]);
    expect(arrange([last], 'restore', [], '')).toEqual([]);
  });

  test('what was only opened lately shows among the recent alone', () => {
    const opened = { ...entry('Pump room', 'Items'), place: 'recent' as const };
    expect(arrange([opened], '', ['Pump room'], 'Recent')).toMatchObject([{ group: 'Recent' }]);
    expect(arrange([opened], '', [], 'Recent')).toEqual([]);
  });
});
