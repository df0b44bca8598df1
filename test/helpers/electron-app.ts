import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronPath } from '../../scripts/setup/electron.mjs';

const QUIT_MS = 10_000;
const ROOT = resolve(import.meta.dirname, '../..');

export interface LaunchOptions {
  /** Folder of the workspace; a new empty temporary one when left out, none at all when null. */
  workspace?: string | null;
  /** Folder of the application's own settings; temporary when left out. */
  userData?: string;
  env?: Record<string, string>;
  args?: string[];
}

export interface LaunchedApp {
  app: ElectronApplication;
  page: Page;
  workspace: string | null;
  userData: string;
  /** What the program wrote on its standard output and error so far. */
  output: () => string;
  /** Quits as a person would and removes the temporary folders. */
  close: () => Promise<void>;
  /** `kill -9`; the folders stay, so that a second launch can find what was left. */
  kill: () => Promise<void>;
}

export async function temporaryFolder(purpose: string): Promise<string> {
  return mkdtemp(join(tmpdir(), `handrail-${purpose}-`));
}

function definedEnv(extra: Record<string, string>): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...process.env, ...extra })) {
    if (value !== undefined) env[name] = value;
  }
  return env;
}

function collectOutput(app: ElectronApplication): () => string {
  let text = '';
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.on('data', (data: Buffer) => (text += data.toString('utf8')));
  }
  return () => text;
}

/** Quits as a person would; a program that does not end by itself is a fault of its own, not a slow test. */
async function quit(app: ElectronApplication, exited: Promise<void>): Promise<void> {
  const late = new Promise<'late'>((done) => setTimeout(done, QUIT_MS, 'late').unref());
  if ((await Promise.race([app.close(), late])) !== 'late') return;
  app.process().kill('SIGKILL');
  await exited;
  throw new Error(`Handrail did not quit within ${QUIT_MS / 1000} s and was killed.`);
}

/** Starts the built program (`out/`) in a real Electron and waits for its first window. */
export async function launchHandrail(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const ours: string[] = [];
  const ownFolder = async (purpose: string): Promise<string> => {
    const folder = await temporaryFolder(purpose);
    ours.push(folder);
    return folder;
  };
  const userData = options.userData ?? (await ownFolder('settings'));
  const workspace = options.workspace === undefined ? await ownFolder('workspace') : options.workspace;

  const app = await _electron.launch({
    executablePath: electronPath(),
    cwd: ROOT,
    args: [
      ROOT,
      `--user-data-dir=${userData}`,
      ...(workspace === null ? [] : [`--workspace=${workspace}`]),
      // Chromium refuses its sandbox to root; the sandbox has a test of its own as another user.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.args ?? []),
    ],
    env: definedEnv(options.env ?? {}),
  });
  const output = collectOutput(app);
  const exited = new Promise<void>((done) => app.process().once('exit', () => done()));
  const page = await app.firstWindow();

  return {
    app,
    page,
    workspace,
    userData,
    output,
    close: async () => {
      await quit(app, exited).finally(() => Promise.all(ours.map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 5 }))));
    },
    kill: async () => {
      app.process().kill('SIGKILL');
      await exited;
    },
  };
}
