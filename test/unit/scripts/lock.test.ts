import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { completed, type Lock, missingEntries, platformOf } from '../../../scripts/setup/lock.mjs';

const COMMITTED = readFileSync(resolve(import.meta.dirname, '../../../package-lock.json'), 'utf8');

function lockWith(optionalDependencies: Record<string, string>): Lock {
  return { packages: { '': {}, 'node_modules/tool': { version: '1.0.0', dev: true, optionalDependencies } } };
}

describe('the committed lock', () => {
  test('names the packages of every platform, so that npm ci takes it anywhere', () => {
    // After an `npm install` that fails here: npm run lock:complete
    expect(missingEntries(JSON.parse(COMMITTED) as Lock)).toEqual([]);
  });

  test('names no registry', () => {
    expect(COMMITTED).not.toContain('"resolved"');
  });
});

describe('completing a lock', () => {
  test.each([
    ['@maker/tool-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
    ['@maker/binding-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['@maker/binding-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
    ['@maker/binding-linux-arm-musleabihf', { os: ['linux'], cpu: ['arm'], libc: ['musl'] }],
    ['@maker/tool-win32-ia32-msvc', { os: ['win32'], cpu: ['ia32'] }],
    ['fsevents', null],
    ['linux-tools', null],
  ])('reads the platform of %s', (name, platform) => {
    expect(platformOf(name)).toEqual(platform);
  });

  test('adds what is missing, marked optional, and nothing twice', () => {
    const once = completed(lockWith({ '@maker/tool-darwin-arm64': '1.0.0' }));
    expect(once.packages['node_modules/@maker/tool-darwin-arm64']).toEqual({
      version: '1.0.0',
      cpu: ['arm64'],
      dev: true,
      optional: true,
      os: ['darwin'],
    });
    expect(completed(once)).toEqual(once);
  });

  test('leaves alone what it cannot know: names without a platform, ranges instead of versions', () => {
    const unknown = lockWith({ fsevents: '2.3.3', '@maker/tool-darwin-arm64': '^1.0.0' });
    expect(completed(unknown).packages).toEqual(unknown.packages);
  });
});
