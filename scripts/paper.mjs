/**
 * Lays a page of HTML out for paper, or a drawing out as a picture, by the built program itself: Chromium's own, off screen,
 * with or without a display. For the command line, which has no window.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasDisplay } from './setup/display.mjs';
import { electronPath } from './setup/electron.mjs';
import { ROOT, toolEnv } from './setup/paths.mjs';

const LONGEST_MS = 120_000;

/** Chromium refuses to run its sandbox as root; the program itself never asks to be without one. */
const sandboxSwitches = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);
const displaySwitches = () => (process.platform === 'linux' && !hasDisplay() ? ['--ozone-platform=headless', '--disable-gpu'] : []);

/**
 * @param {string} html
 * @param {string} pdf path of the file to write
 */
export const printPdf = (html, pdf) => layOut('page.html', html, (page) => [`--paper=${page}`, `--pdf=${pdf}`]);

/**
 * @param {string} svg
 * @param {string} png path of the file to write
 */
export const drawPng = (svg, png) => layOut('drawing.svg', svg, (drawing) => [`--drawing=${drawing}`, `--png=${png}`]);

/**
 * @param {string} name
 * @param {string} text
 * @param {(path: string) => string[]} job what the program is to do with the file
 */
async function layOut(name, text, job) {
  if (!existsSync(join(ROOT, 'out/main/main.js'))) throw new Error('Paper and pictures are laid out by the program itself, which is not built yet. Run: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'handrail-paper-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, text);
    await run([ROOT, ...job(path), `--user-data-dir=${folder}`, ...sandboxSwitches(), ...displaySwitches()]);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @param {string[]} argv */
function run(argv) {
  return new Promise((resolve, reject) => {
    let said = '';
    const child = spawn(electronPath(), argv, { cwd: ROOT, env: toolEnv({}), stdio: ['ignore', 'ignore', 'pipe'], timeout: LONGEST_MS });
    child.stderr.on('data', (data) => (said = `${said}${data}`.slice(-4_000)));
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve(undefined) : reject(new Error(`It could not be laid out.\n${said}`))));
  });
}
