import { describe, expect, test } from 'vitest';
import { fuzzyMatch } from '#renderer/lib/fuzzy.ts';

const rank = (query: string, texts: readonly string[]) =>
  texts
    .map((text) => ({ text, score: fuzzyMatch(query, text)?.score ?? Number.NEGATIVE_INFINITY }))
    .filter(({ score }) => score > Number.NEGATIVE_INFINITY)
    .sort((one, other) => other.score - one.score)
    .map(({ text }) => text);

describe('fuzzy matching', () => {
  test('the starts of words come first', () => {
    expect(rank('dw', ['Download', 'Delivery Workflow'])[0]).toBe('Delivery Workflow');
    expect(rank('run', ['Prune the logs', 'Runbooks', 'Start a run'])).toEqual(['Runbooks', 'Start a run', 'Prune the logs']);
  });

  test('a missing letter is no match', () => {
    expect(fuzzyMatch('xyz', 'Delivery Workflow')).toBeNull();
    expect(fuzzyMatch('workflowz', 'Delivery Workflow')).toBeNull();
  });

  test('letters before the start of a later word are not jumped over', () => {
    expect(fuzzyMatch('ofe', 'life of ease')).not.toBeNull();
    expect(fuzzyMatch('aob', 'ab oab')).not.toBeNull();
  });

  test('accents and case do not matter', () => {
    expect(fuzzyMatch('cafe', 'Café')).not.toBeNull();
    expect(fuzzyMatch('ÜBER', 'uber')).not.toBeNull();
  });

  test('tells which letters matched', () => {
    expect(fuzzyMatch('work', 'Delivery Workflow')?.at).toEqual([9, 10, 11, 12]);
    expect(fuzzyMatch('dw', 'Delivery Workflow')?.at).toEqual([0, 9]);
  });

  test('letters strewn over a long text are an accident', () => {
    expect(fuzzyMatch('zq', `z${'a'.repeat(200)}q`)).toBeNull();
  });

  test('nothing asked matches everything', () => {
    expect(fuzzyMatch('  ', 'Anything')).toEqual({ score: 0, at: [] });
  });
});
