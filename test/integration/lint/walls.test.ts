import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '#test/helpers/workspace.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = temporaryFolder();
  copyFileSync(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What lint says of one planted file. */
function lint(path: string, source: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, source);
  const { stdout } = spawnSync(process.execPath, [join(ROOT, 'node_modules/oxlint/bin/oxlint'), path], { cwd: folder, encoding: 'utf8' });
  rmSync(file);
  return stdout;
}

const BREACHES: readonly (readonly [string, string])[] = [
  ['shared/lib/planted.ts', '#shared/domain/items/item.ts'],
  ['shared/domain/planted.ts', 'node:fs'],
  ['shared/domain/planted.ts', '#shared/ipc/contract.ts'],
  ['shared/domain/planted.ts', '#shared/formats/document.ts'],
  ['shared/formats/planted.ts', 'react'],
  ['shared/ipc/planted.ts', '#main/core/core.ts'],
  ['main/core/planted.ts', 'electron'],
  ['main/cli/planted.ts', 'electron'],
  ['main/features/items/planted.service.ts', '#renderer/lib/api.ts'],
  ['main/features/items/planted.repository.ts', './items.service.ts'],
  ['main/store/planted.ts', '#main/features/items/items.service.ts'],
  ['main/app/planted.ts', '#renderer/lib/api.ts'],
  ['renderer/lib/planted.ts', '#renderer/ui/button.tsx'],
  ['renderer/ui/planted.ts', '#shared/domain/items/item.ts'],
  ['renderer/features/items/planted.ts', '#renderer/features/runs/index.ts'],
  ['renderer/features/items/planted.ts', '#renderer/app/routes.tsx'],
  ['renderer/app/planted.ts', '#main/core/core.ts'],
  ['renderer/app/planted.ts', '#renderer/features/items/item-row.tsx'],
];

describe('the walls between folders', () => {
  it.each(BREACHES)('%s may not import %s', (path, imported) => {
    expect(lint(path, `import { planted } from '${imported}';\n\nexport const used = planted;\n`)).toContain('no-restricted-imports');
  });

  it('lets through what is allowed', () => {
    expect(lint('renderer/app/planted.ts', "import { planted } from '#renderer/features/items/index.ts';\n\nexport const used = planted;\n")).not.toContain('no-restricted-imports');
    expect(lint('main/app/planted.ts', "import { planted } from 'electron';\n\nexport const used = planted;\n")).not.toContain('no-restricted-imports');
  });

  it('refuses any, default exports and files of more than 400 lines', () => {
    expect(lint('main/core/planted.ts', 'export const loose: any = 1;\n')).toContain('no-explicit-any');
    expect(lint('main/core/planted.ts', 'export default 1;\n')).toContain('no-default-export');
    expect(lint('main/core/planted.ts', 'export const line = 1;\n'.concat('// one more\n'.repeat(401)))).toContain('max-lines');
  });
});
