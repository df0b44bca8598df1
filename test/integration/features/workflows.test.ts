import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestWorkspace, newWorkspace } from '#test/helpers/workspace.ts';

const TEXT = '\uFEFF---\r\ntitle: Tow the barge\r\nversion: 1\r\nharbour: Kiel\r\n---\r\n\r\n# Tow the barge\r\n\r\n1. Take the line\r\n2. Pull\r\n   **Rollback**: let go\r\n';

let at: TestWorkspace;
const workflows = () => at.core.services.workflows;
const create = (text = TEXT): string => workflows().create(at.act(), { text, ownerId: null }).entityIds[0] ?? '';
const textOf = (id: string): string => workflows().view(id).text;
const revise = (id: string, change: (text: string) => string) => workflows().revise(at.act(), { id, text: change(textOf(id)), was: textOf(id) });
const healthy = () => expect(at.core.check()).toMatchObject({ findings: [], drifted: [] });

beforeEach(() => { at = newWorkspace(); });
afterEach(() => at.close());

describe('W4: a runbook is its text', () => {
  it('keeps it byte for byte, also after a restart, and knows what it says', async () => {
    const id = create();
    await at.reopen();
    expect(textOf(id)).toBe(TEXT);
    expect(workflows().get(id).draft).toMatchObject({ title: 'Tow the barge', steps: [{ name: 'Take the line' }, { name: 'Pull', rollback: 'let go' }] });
    healthy();
  });

  it('is revised and taken back exactly, and the same text again records nothing', () => {
    const id = create();
    revise(id, (text) => text.replace('2. Pull', '2. Pull hard'));
    expect(workflows().get(id).draft.steps[1]?.name).toBe('Pull hard');
    expect(workflows().revise(at.act(), { id, text: textOf(id), was: textOf(id) }).entityIds).toEqual([]);
    at.core.services.history.undo(at.act());
    expect(textOf(id)).toBe(TEXT);
    at.core.services.history.redo(at.act());
    expect(textOf(id)).toContain('2. Pull hard');
    healthy();
  });

  it('is not written over by somebody who saw an older text', () => {
    const id = create();
    revise(id, (text) => `${text}\r\n3. Moor\r\n`);
    expect(() => workflows().revise(at.act(), { id, text: 'x', was: TEXT })).toThrow(/changed elsewhere/);
  });

  it('stays when no step of it can be read, and can’t be published then (W3)', () => {
    const id = create('nothing but prose');
    expect(workflows().get(id).draft.steps).toEqual([]);
    expect(() => workflows().publish(at.act(), { id, note: '' })).toThrow(/at least one step/);
  });

  it('keeps where its steps were put, and undo puts them back', () => {
    const id = create();
    workflows().arrange(at.act(), { id, positions: { pull: { x: 10, y: -20 } } });
    expect(workflows().get(id)).toMatchObject({ positions: { pull: { x: 10, y: -20 } }, changed: false });
    at.core.services.history.undo(at.act());
    expect(workflows().get(id).positions).toEqual({});
    healthy();
  });
});

describe('W5: versions', () => {
  it('freeze text and meaning, and write number and note into the document alone', () => {
    const id = create();
    workflows().publish(at.act(), { id, note: 'First' });
    expect(textOf(id)).toBe(`${TEXT}\r\n## Change Log\r\n\r\n- v1: First\r\n`);
    revise(id, (text) => text.replace('1. Take the line', '1. Take both lines'));
    workflows().publish(at.act(), { id, note: 'Two lines' });
    expect(workflows().version(id, 1)).toMatchObject({ version: 1, definition: { steps: [{ name: 'Take the line' }, { name: 'Pull' }] } });
    expect(workflows().version(id, 2).text).toContain('version: 2\r\n');
    expect(workflows().version(id, 2).text).toContain('- v2: Two lines\r\n- v1: First\r\n');
    expect(workflows().view(id).versions.map(({ version, note }) => [version, note])).toEqual([[2, 'Two lines'], [1, 'First']]);
    healthy();
  });

  it('take the number that the document claims, where it is free', () => {
    const id = create(TEXT.replace('version: 1', 'version: 7'));
    workflows().publish(at.act(), { id, note: '' });
    revise(id, (text) => text.replace('Pull', 'Pull hard'));
    workflows().publish(at.act(), { id, note: '' });
    expect(workflows().view(id).versions.map(({ version }) => version)).toEqual([8, 7]);
  });

  it('come back as the newest, with the reason', () => {
    const id = create();
    workflows().publish(at.act(), { id, note: 'First' });
    revise(id, (text) => text.replace('Pull', 'Pull hard'));
    workflows().publish(at.act(), { id, note: 'Harder' });
    workflows().restoreVersion(at.act(), { id, version: 1, note: 'The line broke' });
    expect(workflows().get(id)).toMatchObject({ published: 3, changed: false, draft: { steps: [{}, { name: 'Pull' }] } });
    expect(workflows().version(id, 2).definition.steps[1]?.name).toBe('Pull hard');
    healthy();
  });

  it('W3: a branch to a step that is not there is refused, with its line', () => {
    const id = create('# Tow\n\n1. Take the line\n\n   If it breaks: go to step 9\n\n2. Pull\n');
    expect(() => workflows().publish(at.act(), { id, note: '' })).toThrow(/Line 5: there is no step 9/);
    expect(workflows().view(id).versions).toEqual([]);
  });
});

describe('X1, X2: import and export of a file that is one runbook', () => {
  it('gives back the same bytes', async () => {
    const file = join(at.path, '..', 'tow.md');
    writeFileSync(file, TEXT);
    await at.core.services.imports.run(at.act(), [file]);
    const [summary] = at.core.services.library.list();
    expect(textOf(summary?.id ?? '')).toBe(TEXT);
  });
});
