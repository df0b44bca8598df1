import { describe, expect, test } from 'vitest';
import { ariaKeys, keyCaps, parseKeys, strokeMatches } from '#renderer/lib/keys.ts';

const event = (init: Partial<KeyboardEvent>) =>
  ({ key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...init }) as KeyboardEvent;

const matches = (keys: string, init: Partial<KeyboardEvent>, mac = false) => {
  const [stroke] = parseKeys(keys);
  return stroke !== undefined && strokeMatches(stroke, event(init), mac);
};

describe('matching a stroke', () => {
  test('mod is Control, and Command on a Mac', () => {
    expect(matches('mod+k', { key: 'k', ctrlKey: true })).toBe(true);
    expect(matches('mod+k', { key: 'k', metaKey: true })).toBe(false);
    expect(matches('mod+k', { key: 'k', metaKey: true }, true)).toBe(true);
    expect(matches('mod+k', { key: 'k', ctrlKey: true }, true)).toBe(false);
  });

  test('a letter with modifiers more than asked for is another key', () => {
    expect(matches('x', { key: 'x' })).toBe(true);
    expect(matches('x', { key: 'x', ctrlKey: true })).toBe(false);
    expect(matches('x', { key: 'x', altKey: true })).toBe(false);
    expect(matches('x', { key: 'X', shiftKey: true })).toBe(false);
    expect(matches('shift+x', { key: 'X', shiftKey: true })).toBe(true);
  });

  test('a mark counts however the layout writes it', () => {
    expect(matches('?', { key: '?', shiftKey: true })).toBe(true);
    expect(matches('?', { key: '?' })).toBe(true);
    expect(matches('mod+=', { key: '=', ctrlKey: true })).toBe(true);
  });

  test('on a layout of other letters the place of the key decides', () => {
    expect(matches('mod+k', { key: 'л', code: 'KeyK', ctrlKey: true })).toBe(true);
    expect(matches('b', { key: 'ل', code: 'KeyB' })).toBe(true);
    expect(matches('n', { key: '†', code: 'KeyN' })).toBe(true);
  });
});

test('caps are written as people know them', () => {
  expect(keyCaps('mod+shift+z', false)).toEqual([['Ctrl', 'Shift', 'Z']]);
  expect(keyCaps('mod+k', true)).toEqual([['⌘', 'K']]);
  expect(keyCaps('alt+arrowup', false)).toEqual([['Alt', '↑']]);
  expect(keyCaps('g d', false)).toEqual([['G'], ['D']]);
  expect(keyCaps('space', false)).toEqual([['Space']]);
});

test('assistive technology gets the keys that it can say', () => {
  expect(ariaKeys('mod+k', false)).toBe('Control+K');
  expect(ariaKeys('alt+arrowup', false)).toBe('Alt+ArrowUp');
  expect(ariaKeys('g d', false)).toBeUndefined();
});
