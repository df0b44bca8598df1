import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { openParser } from '#main/core/parser.ts';

const folder = mkdtempSync(join(tmpdir(), 'handrail-parser-'));

/** A thread that answers to a file as `body` says. */
function thread(name: string, body: string): URL {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, `import { parentPort } from 'node:worker_threads';\nparentPort.on('message', () => { ${body} });\n`);
  return pathToFileURL(file);
}

const answerOf = async (script: URL) => {
  const parser = openParser(script, () => 300);
  const answer = await parser.parse(join(folder, 'any.md'));
  await parser.close();
  return answer;
};

it('X1: a file that keeps its thread at work for too long is given up', async () => {
  expect(await answerOf(thread('busy', 'for (;;);'))).toMatchObject({ ok: false, error: { code: 'import-took-too-long' } });
});

it('X1: a file is not to blame when the machine is busy with something else', async () => {
  expect(await answerOf(thread('idle', "setTimeout(() => parentPort.postMessage({ ok: true, value: 'read' }), 1500);"))).toEqual({ ok: true, value: 'read' });
});
