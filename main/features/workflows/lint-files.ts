import { statSync } from 'node:fs';
import { basename, extname, join, relative, resolve } from 'node:path';
import { lint } from '#shared/domain/workflows/lint/lint.ts';
import { type LintedFile, fileWithout, lintedFile } from '#shared/domain/workflows/lint/linted-file.ts';
import { runbooksIn } from '#shared/formats/runbooks-in.ts';
import { filesBehind } from '#main/features/imports/import-files.ts';
import { readText } from '#main/features/imports/parse-file.ts';

const RUNBOOKS = new Set(['.md', '.markdown', '.txt']);

/** Whether a word of the command line is a file or a folder. */
export const isPath = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

/**
 * Lints a file, or every Markdown file of a folder (W6); nothing is stored, and no workspace is needed. Paths begin as
 * the one that was given. A file of a folder that is no runbook is remarked upon; one that was named itself has to be one.
 */
export function lintPath(path: string): LintedFile[] {
  const whole = resolve(path);
  const isFolder = statSync(whole, { throwIfNoEntry: false })?.isDirectory() === true;
  if (!isFolder) return lintFile(path, true);
  return filesBehind([whole]).filter((file) => RUNBOOKS.has(extname(file).toLowerCase())).flatMap((file) => lintFile(join(path, relative(whole, file)), false));
}

function lintFile(path: string, named: boolean): LintedFile[] {
  const text = readText(resolve(path));
  const found = text.ok ? runbooksIn(text.value, basename(path)) : text;
  if (!found.ok) return [fileWithout(path, { rule: 'unreadable', severity: 'error', line: found.error.line, message: found.error.message, fix: null })];
  const { runbooks, instead } = found.value;
  if (instead === null) return runbooks.map((runbook) => lintedFile(path, lint(runbook)));
  const message = `This is no runbook: expected numbered steps, found ${instead}.`;
  return [fileWithout(path, { rule: 'not-a-runbook', severity: named ? 'error' : 'info', line: 1, message, fix: null })];
}
