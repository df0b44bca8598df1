import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';

const NOBODY = 65_534;
const START_MS = 30_000;
const AS_NOBODY = ['--reuid=65534', '--regid=65534', '--clear-groups'];

export interface PackagedApp {
  /** Whether Chromium's sandbox was on; off only where the machine allows no user namespaces. */
  sandboxed: boolean;
  output: () => string;
  page: () => Promise<Page>;
  seccompOfPages: () => Promise<string[]>;
  workspace: string;
  /** Ends it and removes its folders; false when it had to be killed. */
  stop: () => Promise<boolean>;
}

const isRoot = process.getuid?.() === 0;

/** Root may not use Chromium's sandbox, so as root the program is started as an ordinary user. */
function launcher(binary: string): { command: string; prefix: string[]; sandboxed: boolean } {
  const namespaces = spawnSync(isRoot ? 'setpriv' : 'unshare', isRoot ? [...AS_NOBODY, 'unshare', '-U', 'true'] : ['-U', 'true']);
  if (namespaces.status !== 0) return { command: binary, prefix: ['--no-sandbox'], sandboxed: false };
  return isRoot ? { command: 'setpriv', prefix: [...AS_NOBODY, binary], sandboxed: true } : { command: binary, prefix: [], sandboxed: true };
}

async function until<Value>(what: string, look: () => Value | null | Promise<Value | null>): Promise<Value> {
  const end = Date.now() + START_MS;
  for (;;) {
    const value = await look();
    if (value !== null) return value;
    if (Date.now() > end) throw new Error(`Waited ${START_MS / 1000} s for ${what}.`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => child.once('exit', () => done()));
}

/** Modes of seccomp in the page processes, as the kernel has them: '2' means that a filter is in force. */
async function seccompOfPages(settings: string): Promise<string[]> {
  const modes = new Set<string>();
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const read = (file: string): Promise<string> => readFile(join('/proc', pid, file), 'utf8').catch(() => '');
    const command = await read('cmdline');
    if (!command.includes('--type=renderer') || !command.includes(settings)) continue;
    modes.add(/Seccomp:\s+(\d)/.exec(await read('status'))?.[1] ?? 'unknown');
  }
  return [...modes];
}

/** Starts the packaged program as it is shipped; its inspect fuse is off, so it is watched over DevTools. */
export async function startPackaged(binary: string, args: string[] = []): Promise<PackagedApp> {
  const home = await mkdtemp(join(tmpdir(), 'handrail-home-'));
  if (isRoot) chownSync(home, NOBODY, NOBODY);
  const settings = join(home, 'settings');
  const workspace = join(home, 'workspace');
  const { command, prefix, sandboxed } = launcher(binary);
  const child = spawn(
    command,
    [...prefix, '--remote-debugging-port=0', `--user-data-dir=${settings}`, `--workspace=${workspace}`, ...args],
    { cwd: dirname(binary), env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (text += data.toString('utf8')));

  let browser: Browser | null = null;
  const page = async (): Promise<Page> => {
    const endpoint = await until('DevTools', () => /DevTools listening on (ws:\S+)/.exec(text)?.[1] ?? null);
    browser ??= await chromium.connectOverCDP(endpoint);
    const connected = browser;
    return until('a window', () => connected.contexts().flatMap((context) => context.pages())[0] ?? null);
  };
  const stop = async (): Promise<boolean> => {
    await browser?.close();
    child.kill('SIGTERM');
    const hard = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended(child);
    clearTimeout(hard);
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
    return child.signalCode !== 'SIGKILL';
  };
  return { sandboxed, output: () => text, page, seccompOfPages: () => seccompOfPages(settings), workspace, stop };
}
