import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LintedFile } from '#shared/domain/workflows/lint/linted-file.ts';
import { RUNBOOKS, planted } from '#test/helpers/linted-runbooks.ts';
import { cli, cliJson } from '#test/helpers/cli.ts';
import { temporaryFolder } from '#test/helpers/workspace.ts';

const CLI = fileURLToPath(new URL('../../../main/cli.ts', import.meta.url));
const CLEAN = join(RUNBOOKS, 'clean');

let root = '';
beforeAll(() => {
  root = temporaryFolder();
  mkdirSync(join(root, 'books/night'), { recursive: true });
  mkdirSync(join(root, 'books/.hidden'));
  copyFileSync(join(CLEAN, 'free-form.md'), join(root, 'books/galley.md'));
  copyFileSync(join(RUNBOOKS, 'faulty/destructive-unmarked.md'), join(root, 'books/night/keys.md'));
  copyFileSync(join(RUNBOOKS, 'faulty/no-owner.md'), join(root, 'books/.hidden/not-seen.md'));
  writeFileSync(join(root, 'books/monday.md'), '# Monday\n\n- [ ] coffee\n');
  writeFileSync(join(root, 'books/picture.bin'), '\0');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Runs the command line in a folder, without a workspace. */
function run(...words: string[]): { exit: number | null; out: string; err: string } {
  const { HANDRAIL_WORKSPACE: _none, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], { encoding: 'utf8', cwd: root, env });
  return { exit: status, out: stdout, err: stderr };
}
const json = (...words: string[]): { exit: number | null; files: LintedFile[] } => {
  const { exit, out } = run('lint', ...words, '--json');
  return { exit, files: (JSON.parse(out) as { files: LintedFile[] }).files };
};

describe('W6, X3: lint on the command line', () => {
  it('needs no workspace and makes none', () => {
    const before = readdirSync(root, { recursive: true });
    expect(run('lint', 'books/galley.md').exit).toBe(0);
    expect(readdirSync(root, { recursive: true })).toEqual(before);
  });

  it('every planted fault of the catalogue comes out, as a process', () => {
    const { exit, files } = json(join(RUNBOOKS, 'faulty'));
    expect(exit).toBe(1);
    const found = Object.fromEntries(files.map(({ path, findings }) => [basename(path), findings.map(({ rule, line }) => `${line} ${rule}`).sort()]));
    expect(found).toEqual(Object.fromEntries(Object.entries(planted()).map(([file, faults]) => [file, faults.map(({ rule, line }) => `${line} ${rule}`).sort()])));
    const clean = json(CLEAN);
    expect([clean.exit, clean.files.length, clean.files.flatMap(({ findings }) => findings)]).toEqual([0, 10, []]);
  });

  it('--json has exactly what is written down', () => {
    const { exit, files } = json('books/night/keys.md');
    const [line] = planted()['destructive-unmarked.md'] ?? [];
    expect(exit).toBe(0);
    expect(files).toEqual([{
      path: 'books/night/keys.md', title: 'Rotate the signing key', score: 97,
      class: { declared: 'durable', computed: 'durable', reasons: expect.arrayContaining(['Step 2 “Make the new key” waits for somebody’s approval.']) as string[] },
      level: { declared: 1, computed: 1 },
      findings: [{ rule: 'destructive-unmarked', severity: 'warning', line: line?.line, message: 'Step 5 “Retire the old key” runs “kubectl delete secret old-signing-key” and is not marked critical.', fix: 'Mark the step critical' }],
    }]);
  });

  it('a folder: every Markdown file in it but hidden ones; what is no runbook is remarked upon', () => {
    const { exit, files } = json('books');
    expect(exit).toBe(0);
    expect(files.map(({ path, score }) => [path, score])).toEqual([['books/galley.md', 100], ['books/monday.md', null], ['books/night/keys.md', 97]]);
    expect(files[1]).toEqual({
      path: 'books/monday.md', title: null, score: null, class: { declared: null, computed: null, reasons: [] }, level: { declared: null, computed: null },
      findings: [{ rule: 'not-a-runbook', severity: 'info', line: 1, message: 'This is no runbook: expected numbered steps, found a checklist.', fix: null }],
    });
    expect(json('books', 'books/galley.md', join(root, 'books/galley.md')).files).toHaveLength(3);
  });

  it('a file that was named has to be a runbook, and has to be there', () => {
    writeFileSync(join(root, 'latin.md'), Buffer.from([0x23, 0x20, 0xe9, 0x0a]));
    symlinkSync(join(root, 'nowhere.md'), join(root, 'broken.md'));
    const { exit, files } = json('books/monday.md', 'gone.md', 'latin.md', 'books/picture.bin', 'broken.md', 'books/galley.md');
    expect(exit).toBe(1);
    expect(files.map(({ findings: [first] }) => first?.rule)).toEqual(['not-a-runbook', 'unreadable', 'unreadable', 'unreadable', 'unreadable', undefined]);
    expect(files[1]?.findings[0]?.message).toBe('Expected a file here, found none.');
    expect(run('lint', 'gone.md').out).toMatch(/^gone\.md\n +1 {2}error {2}unreadable {2}Expected a file here, found none\.\n\n0 runbooks: 1 error,/);
  });

  it('for people: a line for each file and finding, none cut, and a sum', () => {
    const { exit, out, err } = run('lint', 'books/night/keys.md', 'books/galley.md');
    expect([exit, err]).toEqual([0, '']);
    expect(out).toMatch(/^books\/night\/keys\.md: Rotate the signing key, score 97, durable, automation level 1\n/);
    expect(out).toMatch(/\n {2}durable: Step 2 “Make the new key” waits for somebody’s approval\.\n/);
    expect(out).toMatch(/\n {2}\d+ {2}warning {2}destructive-unmarked {2}Step 5 “Retire the old key” runs “kubectl delete secret old-signing-key” and is not marked critical\. \[Mark the step critical\]\n/);
    expect(out).toMatch(/\n\n2 runbooks: 0 errors, 1 warning, 0 remarks\.\n$/);
    expect(run('lint', join(RUNBOOKS, 'faulty/class-differs.md'), join(RUNBOOKS, 'faulty/level-differs.md')).out).toMatch(/durable \(declared medium\).*\n[\s\S]*automation level 1 \(declared 3\)/);
  });

  it('control characters of a document are not obeyed', () => {
    writeFileSync(join(root, 'bell.md'), '# Ring\u0007 the\u001b[31m bell\n\n## Steps\n\n1. Ring\u001b[2J it\n2. Stop it\n');
    expect(run('lint', 'bell.md').out.match(/\p{Cc}/gu)?.filter((sign) => sign !== '\n')).toEqual([]);
  });

  it('--sarif: relative paths, levels, rules with help; exit as without', () => {
    const { exit, out } = run('lint', 'books', 'gone.md', '--sarif');
    expect(exit).toBe(1);
    const [first] = (JSON.parse(out) as { runs: { tool: { driver: { rules: { id: string; help: { text: string } }[] } }; results: { ruleId: string; level: string; locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[] }).runs;
    expect(first?.results.map(({ ruleId, level, locations: [place] }) => [ruleId, level, place?.physicalLocation.artifactLocation.uri])).toEqual([
      ['not-a-runbook', 'note', 'books/monday.md'], ['destructive-unmarked', 'warning', 'books/night/keys.md'], ['unreadable', 'error', 'gone.md'],
    ]);
    expect(first?.tool.driver.rules.every(({ help }) => help.text !== '')).toBe(true);
    expect(run('lint', join(RUNBOOKS, 'faulty/no-owner.md'), '--sarif').out).toMatch(/"uri": "file:\/\/\/.*no-owner\.md"/);
  });

  it('called wrongly, or with nothing to check, it says so', () => {
    mkdirSync(join(root, 'empty'));
    expect(run('lint')).toMatchObject({ exit: 2, err: expect.stringContaining('Say what to check') as string });
    expect(run('lint', 'empty')).toMatchObject({ exit: 1, err: expect.stringContaining('There is no Markdown file in empty.') as string });
    expect(run('lint', 'Rotate the signing key')).toMatchObject({ exit: 1, out: expect.stringContaining('unreadable') as string });
  });

  it('runbooks of a workspace by title or id, as they stand in their text', () => {
    const workspace = join(root, 'workspace');
    cli(workspace, 'workspace', 'create', '--as', 'Ada');
    cli(workspace, 'import', join(root, 'books/night/keys.md'));
    const [{ id } = { id: '' }] = cliJson<{ id: string }[]>(workspace, 'list', 'workflows');
    const byTitle = cliJson<{ files: LintedFile[] }>(workspace, 'lint', 'rotate the signing key').files;
    expect(byTitle).toEqual([{ ...json('books/night/keys.md').files[0], path: 'Rotate the signing key' }]);
    expect(cliJson(workspace, 'lint', id)).toEqual({ files: byTitle });
    expect(cli(workspace, 'lint', 'No such thing')).toMatchObject({ exit: 1, err: expect.stringContaining('There is no runbook “No such thing”.') as string });
    expect(cliJson<{ files: LintedFile[] }>(workspace, 'lint', join(root, 'books/galley.md')).files[0]?.score).toBe(100);
  });
});
