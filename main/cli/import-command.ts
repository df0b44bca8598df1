import type { ImportFileReport, ImportPreview } from '#shared/ipc/views.ts';
import type { Answer, CliContext } from './context.ts';
import { EXIT, UsageError } from './exit.ts';

/** Stores files, or with `--preview` says what they would become. */
export async function importFiles({ words, options, core, act }: CliContext): Promise<Answer> {
  if (words.length === 0) throw new UsageError('Say what to import: import <paths…>.');
  const { imports } = core().services;
  const previewed = options['preview'] === true ? (await imports.preview(act().actor, words)).files : null;
  const files = previewed ?? (await imports.run(act(), words)).files;
  const failed = files.find((file) => file.error !== null);
  const error = failed?.error == null ? {} : { exit: EXIT.refused, error: { code: failed.error.code, message: failed.error.message, file: failed.path, ...(failed.error.line === null ? {} : { line: failed.error.line }) } };
  return { value: { files }, text: previewed === null ? files.map(describe).join('\n') : previewed.map(describeLines).join('\n\n'), ...error };
}

/** What each line of a file becomes, below what there is to say of the file; `kept` stays in the text without a field of its own. */
function describeLines({ lines, ...file }: ImportPreview['files'][number]): string {
  const rows = lines.map(({ line, becomes, part, text, depth }) => [String(line), part ?? (becomes === 'text' ? 'kept' : becomes), `${'  '.repeat(depth)}${text}`] as const);
  const width = (column: 0 | 1): number => Math.max(...rows.map((row) => row[column].length));
  return [describe(file), ...rows.map(([line, what, text]) => `  ${line.padStart(width(0))}  ${what.padEnd(width(1))}  ${text}`.replace(/\p{Cc}/gu, ' ').trimEnd())].join('\n');
}

/** A file in a few lines: what it becomes, and what there is to say of it, each with its line. */
export function describe({ path, kind, created, updated, unchanged, warnings, error }: ImportFileReport): string {
  const told = warnings.map((warning) => `${path}:${warning.line}: ${warning.message}`);
  if (error !== null) return [`${path}:${error.line ?? 1}: ${error.message} Nothing of this file was stored.`, ...told].join('\n');
  const part = (verb: string, counts: Readonly<Record<string, number>>) => Object.entries(counts).map(([noun, count]) => `${count} ${noun} ${verb}`);
  const parts = [...part('created', created), ...part('updated', updated), ...part('unchanged', unchanged)];
  return [`${path}: ${kind}; ${parts.length === 0 ? 'nothing to import' : parts.join(', ')}.`, ...told].join('\n');
}
