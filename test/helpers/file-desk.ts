import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import type { Item } from '#shared/domain/items/item.ts';
import type { ImportFileReport } from '#shared/ipc/views.ts';
import type { Services } from '#main/core/services.ts';
import { type TestWorkspace, newWorkspace } from './workspace.ts';

/** Counts of nothing: an empty object would match any. */
export const nothing = { asymmetricMatch: (counts: object): boolean => Object.keys(counts).length === 0, toString: () => 'nothing', toAsymmetricMatcher: () => 'nothing' };

/** A workspace for each test of a file, and a folder for the files that go out of it and come back. */
export type FileDesk = {
  readonly workspace: () => TestWorkspace;
  readonly services: () => Services;
  readonly path: (name: string) => string;
  /** How many events there are. */
  readonly events: () => number;
  readonly exportTo: (list: string, name?: string) => Promise<string>;
  /** Replaces texts of a file, each of which must be in it. */
  readonly edit: (file: string, ...changes: readonly (readonly [from: string, to: string])[]) => void;
  /** Imports a file that can be read. */
  readonly run: (file: string) => Promise<ImportFileReport>;
  /** A list as indented lines: state and text. */
  readonly shown: (list: string) => string[];
  readonly find: (text: string) => Item;
  readonly listNamed: (title: string) => string;
};

export function fileDesk(): FileDesk {
  let workspace: TestWorkspace;
  let folder = '';
  beforeEach(() => {
    workspace = newWorkspace();
    folder = join(workspace.path, 'files');
    mkdirSync(folder);
  });
  afterEach(() => workspace.close());
  const services = (): Services => workspace.core.services;
  return {
    workspace: () => workspace,
    services,
    path: (name) => join(folder, name),
    events: () => services().ledger.list({ before: null, limit: 1, entityId: null }).total,
    exportTo: async (list, name = 'list.md') => {
      const file = join(folder, name);
      writeFileSync(file, (await services().exports.render('checklist', list, 'md')).text);
      return file;
    },
    edit: (file, ...changes) => {
      let text = readFileSync(file, 'utf8');
      for (const [from, to] of changes) {
        expect(text).toContain(from);
        text = text.replace(from, () => to);
      }
      writeFileSync(file, text);
    },
    run: async (file) => {
      const [report] = (await services().imports.run(workspace.act(), [file])).files;
      if (report === undefined || report.error !== null) throw new Error(JSON.stringify(report));
      return report;
    },
    shown: (list) => {
      const items = services().items.inChecklist(list).filter((item) => !item.archived);
      const below = (parent: string | null, depth: number): string[] => items.filter((item) => item.parentId === parent).flatMap((item) => [`${'  '.repeat(depth)}${item.standing.state} ${item.text}`, ...below(item.id, depth + 1)]);
      return below(null, 0);
    },
    find: (text) => {
      const item = services().items.list().find((each) => each.text === text);
      if (item === undefined) throw new Error(`no item ${text}`);
      return item;
    },
    listNamed: (title) => services().checklists.list().find((each) => each.title === title)?.id ?? '',
  };
}
