import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newBoundary } from '#test/helpers/boundary.ts';
import { temporaryFolder } from '#test/helpers/workspace.ts';

it('X1: one file after the other is read without waiting in between', async () => {
  const { ask, close } = newBoundary();
  const folder = temporaryFolder();
  for (let index = 0; index < 20; index += 1) writeFileSync(join(folder, `${index}.md`), `# List ${index}\n\n- [ ] One item\n`);
  await ask('imports.preview', { paths: [join(folder, '0.md')] });
  const start = performance.now();
  const { files } = await ask('imports.preview', { paths: [folder] });
  expect(files).toHaveLength(20);
  expect(performance.now() - start).toBeLessThan(5_000);
  await close();
});
