import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Core, type CoreOptions, createWorkspace, openCore } from '#main/core/core.ts';
import type { Act } from '#main/core/context.ts';
import { workspaceFolder } from '#main/store/workspace-folder.ts';

const PARSER = new URL('../../main/core/parser.worker.ts', import.meta.url);
export const STARTER = fileURLToPath(new URL('../../resources/starter', import.meta.url));

export type TestWorkspace = {
  readonly path: string;
  readonly core: Core;
  /** A fresh act of the one person that every test workspace has. */
  readonly act: () => Act;
  readonly person: string;
  /** Closes and opens again, as a restart would. */
  readonly reopen: (options?: Partial<CoreOptions>) => Promise<Core>;
  readonly close: () => Promise<void>;
};

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'handrail-test-'));

export const openTestCore = (path: string, options: Partial<CoreOptions> = {}): Core =>
  openCore({ folder: path, parserScript: PARSER, starterFolder: STARTER, ...options });

/** A real workspace in a temporary folder, with one person; gone after `close`. */
export function newWorkspace(options: Partial<CoreOptions> = {}): TestWorkspace {
  const path = join(temporaryFolder(), 'workspace');
  createWorkspace(workspaceFolder(path), options.clock);
  const core = openTestCore(path, options);
  const { entityIds } = core.services.people.add({ actor: null, command: core.newId() }, { name: 'Ada', email: null, roles: ['operator'] });
  return asTestWorkspace(path, core, entityIds[0] ?? '', options);
}

/** A copy of a closed workspace, to work on. */
export function copyOf(path: string, person: string, options: Partial<CoreOptions> = {}): TestWorkspace {
  const copy = join(temporaryFolder(), 'workspace');
  cpSync(path, copy, { recursive: true });
  return asTestWorkspace(copy, openTestCore(copy, options), person, options);
}

function asTestWorkspace(path: string, opened: Core, person: string, options: Partial<CoreOptions>): TestWorkspace {
  let core = opened;
  return {
    path,
    person,
    get core() {
      return core;
    },
    act: () => ({ actor: person, command: core.newId() }),
    reopen: async (more) => {
      await core.close();
      core = openTestCore(path, { ...options, ...more });
      return core;
    },
    close: async () => {
      await core.close();
      rmSync(join(path, '..'), { recursive: true, force: true });
    },
  };
}

/** A department with one list of open items; ids in order. */
export function seedList({ core, act }: Pick<TestWorkspace, 'core' | 'act'>, texts: readonly string[]): { department: string; checklist: string; items: string[] } {
  const { departments, checklists, items } = core.services;
  const first = (ids: readonly string[]): string => ids[0] ?? '';
  const department = first(departments.create(act(), { name: 'Harbour', parentId: null }).entityIds);
  const checklist = first(checklists.create(act(), { departmentId: department, sectionId: null, title: 'Before sailing' }).entityIds);
  const made = texts.map((text) => first(items.add(act(), { checklistId: checklist, parentId: null, after: null, text }).entityIds));
  return { department, checklist, items: made };
}
