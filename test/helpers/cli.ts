import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../main/cli.ts', import.meta.url));

export type CliResult = { readonly exit: number | null; readonly out: string; readonly err: string };

/** Runs the command line as a process of its own, as a person would. */
export function cli(workspace: string, ...words: string[]): CliResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words, '--workspace', workspace], { encoding: 'utf8' });
  return { exit: status, out: stdout, err: stderr };
}

/** The answer of a command with `--json`; throws with what it said when it did not end well. */
export function cliJson<T>(workspace: string, ...words: string[]): T {
  const { exit, out, err } = cli(workspace, ...words, '--json');
  if (exit !== 0) throw new Error(`exit ${exit}: ${err}${out}`);
  return JSON.parse(out) as T;
}
