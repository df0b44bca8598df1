import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lint } from '#shared/domain/workflows/lint/lint.ts';
import { type LintedFile, lintedFile } from '#shared/domain/workflows/lint/linted-file.ts';
import { readRunbook } from '#shared/formats/markdown/runbook/read-runbook.ts';
import { sarifOf } from '#shared/formats/sarif/print-sarif.ts';
import { Refused } from '#shared/ipc/errors.ts';
import { isPath, lintPath } from '#main/features/workflows/lint-files.ts';
import type { CliContext, Command } from './context.ts';
import { EXIT, UsageError } from './exit.ts';
import { workflowId } from './named.ts';

/** `lint <paths… | workflow>`: what should be mended in runbooks, for people, for programs and for code hosts (W6, X3). */
export const LINT_COMMANDS: Readonly<Record<string, Command>> = {
  lint: (context) => {
    const { words, options } = context;
    if (words.length === 0) throw new UsageError('Say what to check: lint <files, folders or a runbook of the workspace>.');
    const seen = new Set<string>();
    const files = words.flatMap((word) => {
      const fresh = lintWord(word, context).filter(({ path }) => !seen.has(resolve(path)));
      fresh.forEach(({ path }) => seen.add(resolve(path)));
      return fresh;
    });
    if (files.length === 0) throw new Refused({ code: 'not-found', message: `There is no Markdown file in ${words.join(', ')}.` });
    const failed = files.some(({ findings }) => findings.some(({ severity }) => severity === 'error'));
    const text = options['sarif'] === true ? JSON.stringify(sarifOf(files, uriOf), null, 2) : textOf(files);
    return { value: { files }, text, exit: failed ? EXIT.refused : EXIT.done };
  },
};

/** A file or folder that is there; else a runbook of the workspace, if one was named; else a path that leads nowhere. */
function lintWord(word: string, { options, core }: CliContext): LintedFile[] {
  const inWorkspace = options['workspace'] !== undefined || (process.env['HANDRAIL_WORKSPACE'] ?? '') !== '';
  if (isPath(word) || !inWorkspace || /[/\\]|\.(?:md|markdown|txt)$/i.test(word)) return lintPath(word);
  const { workflows } = core().services;
  const workflow = workflows.get(workflowId(core(), word));
  const { title } = workflow.draft;
  return [lintedFile(title, lint(readRunbook(workflows.textOf(workflow), title)))];
}

/** Below the working folder by its path in it, as code hosts want it; anything else in full. */
function uriOf(path: string): string {
  const below = relative(process.cwd(), resolve(path));
  if (below === '' || below.startsWith('..') || isAbsolute(below)) return pathToFileURL(resolve(path)).href;
  return below.split(sep).map(encodeURIComponent).join('/');
}

function textOf(files: readonly LintedFile[]): string {
  const found = files.flatMap(({ findings }) => findings);
  const count = (severity: string, one: string): string => {
    const all = found.filter((finding) => finding.severity === severity).length;
    return `${all} ${one}${all === 1 ? '' : 's'}`;
  };
  const checked = files.filter(({ score }) => score !== null).length;
  const sum = `${checked} ${checked === 1 ? 'runbook' : 'runbooks'}: ${count('error', 'error')}, ${count('warning', 'warning')}, ${count('info', 'remark')}.`;
  return [...files.map(fileText), sum].join('\n\n');
}

/** A file in a few lines: what it is, then a line for each finding, none of them cut. */
function fileText({ path, title, score, class: { declared, computed, reasons }, level, findings }: LintedFile): string {
  const rows = findings.map(({ line, severity, rule, message, fix }) => [String(line), severity, rule, `${message}${fix === null ? '' : ` [${fix}]`}`] as const);
  const width = (column: 0 | 1 | 2): number => Math.max(...rows.map((row) => row[column].length));
  const lines = rows.map(([line, severity, rule, message]) => `  ${line.padStart(width(0))}  ${severity.padEnd(width(1))}  ${rule.padEnd(width(2))}  ${message}`);
  if (score === null) return [path, ...lines].map(shown).join('\n');
  const differs = (said: string | number | null, is: string | number | null): string => (said === null || said === is ? '' : ` (declared ${said})`);
  const head = `${path}: ${title ?? ''}, score ${score}, ${computed ?? ''}${differs(declared, computed)}, automation level ${level.computed ?? 0}${differs(level.declared, level.computed)}`;
  return [head, ...reasons.map((reason) => `  ${computed ?? ''}: ${reason}`), ...lines].map(shown).join('\n');
}

/** Control characters are shown, not obeyed. */
const shown = (line: string): string => line.replace(/\p{Cc}/gu, ' ');
