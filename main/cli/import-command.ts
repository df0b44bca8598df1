import type { ImportFileReport } from '#shared/ipc/views.ts';
import type { Answer, CliContext } from './context.ts';
import { EXIT, UsageError } from './exit.ts';

/** Stores files, or with `--preview` says what they would become. */
export async function importFiles({ words, options, core, act }: CliContext): Promise<Answer> {
  if (words.length === 0) throw new UsageError('Say what to import: import <paths…>.');
  const { imports } = core().services;
  const files = options['preview'] === true ? (await imports.preview(act().actor, words)).files : (await imports.run(act(), words)).files;
  const failed = files.find((file) => file.error !== null);
  const error = failed?.error == null ? {} : { exit: EXIT.refused, error: { code: failed.error.code, message: failed.error.message, file: failed.path, ...(failed.error.line === null ? {} : { line: failed.error.line }) } };
  return { value: { files }, text: files.map(describe).join('\n'), ...error };
}

/** A file in a few lines: what it becomes, and what there is to say of it, each with its line. */
export function describe({ path, kind, created, updated, unchanged, warnings, error }: ImportFileReport): string {
  const told = warnings.map((warning) => `${path}:${warning.line}: ${warning.message}`);
  if (error !== null) return [`${path}:${error.line ?? 1}: ${error.message} Nothing of this file was stored.`, ...told].join('\n');
  const part = (verb: string, counts: Readonly<Record<string, number>>) => Object.entries(counts).map(([noun, count]) => `${count} ${noun} ${verb}`);
  const parts = [...part('created', created), ...part('updated', updated), ...part('unchanged', unchanged)];
  return [`${path}: ${kind}; ${parts.length === 0 ? 'nothing to import' : parts.join(', ')}.`, ...told].join('\n');
}
