import { chmodSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import { cli, cliJson } from '#test/helpers/cli.ts';
import { temporaryFolder } from '#test/helpers/workspace.ts';

const OUTLINE = fileURLToPath(new URL('../../fixtures/documents/outline.md', import.meta.url));

let root = '';
let workspace = '';
let item = '';
beforeAll(() => {
  root = temporaryFolder();
  workspace = join(root, 'workspace');
  cliJson(workspace, 'workspace', 'create', '--as', 'Ada');
  cliJson(workspace, 'import', OUTLINE);
  item = cliJson<{ id: string }[]>(workspace, 'list', 'items')[0]?.id ?? '';
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('X3, L4: evidence by the command line, from attaching to finding what is damaged', () => {
  const path = join(root, 'gauge.txt');
  writeFileSync(path, 'all well');
  const file = cliJson<Evidence>(workspace, 'evidence', 'add', item, path);
  expect(file).toMatchObject({ kind: 'file', name: 'gauge.txt', size: 8 });
  expect(cliJson(workspace, 'evidence', 'add', item, path)).toBeNull();
  expect(cliJson(workspace, 'evidence', 'add', item, 'https://example.org/status')).toMatchObject({ kind: 'link', name: 'example.org/status' });
  expect(cliJson(workspace, 'evidence', 'add', item, '--note', 'Turned by hand')).toMatchObject({ kind: 'note', text: 'Turned by hand' });
  expect(cliJson<Evidence[]>(workspace, 'evidence', 'list', item).map(({ kind }) => kind)).toEqual(['file', 'link', 'note']);

  const out = join(root, 'copy.txt');
  expect(cliJson(workspace, 'evidence', 'save', file.id, '--out', out)).toEqual({ path: out });
  expect(readFileSync(out, 'utf8')).toBe('all well');

  const refusal = (...words: string[]) => {
    const { exit, err } = cli(workspace, ...words, '--json');
    return [exit, (JSON.parse(err) as { error: { code: string } }).error.code];
  };
  expect(refusal('evidence', 'add', item, join(root, 'nothing'))).toEqual([1, 'file-unreadable']);
  expect(refusal('evidence', 'add', item, 'https://ada:secret@example.org')).toEqual([1, 'link-not-allowed']);
  expect(refusal('evidence', 'add', item)).toEqual([2, 'usage']);
  expect(refusal('evidence', 'save', file.id)).toEqual([2, 'usage']);
  expect(refusal('evidence', 'save', file.id, '--out', join(root, 'nowhere/copy'))).toEqual([1, 'copy-not-written']);

  expect(cliJson(workspace, 'evidence', 'check')).toEqual({ ok: true, contents: 1, findings: [], orphans: [] });
  expect(cliJson(workspace, 'workspace', 'check')).toMatchObject({ ok: true, evidence: { contents: 1, findings: [] } });
  const content = readdirSync(join(workspace, 'evidence'), { recursive: true, withFileTypes: true }).find((entry) => entry.isFile());
  const kept = join(content?.parentPath ?? '', content?.name ?? '');
  chmodSync(kept, 0o644);
  writeFileSync(kept, 'all bad!');
  expect(refusal('workspace', 'check')).toEqual([3, 'content-damaged']);
  expect(refusal('evidence', 'check')).toEqual([3, 'content-damaged']);
  expect(refusal('evidence', 'save', file.id, '--out', out)).toEqual([1, 'content-damaged']);
  expect(readFileSync(out, 'utf8')).toBe('all well');
  rmSync(kept);
  const missing = cli(workspace, 'workspace', 'check');
  expect([missing.exit, missing.out]).toEqual([3, expect.stringContaining(`“gauge.txt” (${content?.name}) is not in the evidence folder`)]);
});
