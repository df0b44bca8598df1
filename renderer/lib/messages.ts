import common from './messages/en/common.json';
import shell from './messages/en/shell.json';
import type palette from './messages/en/palette.json';
import type errors from './messages/en/errors.json';
import type departments from './messages/en/departments.json';
import type checklists from './messages/en/checklists.json';
import type cycles from './messages/en/cycles.json';
import type conformance from './messages/en/conformance.json';
import type evidence from './messages/en/evidence.json';
import type editor from './messages/en/editor.json';
import type workflows from './messages/en/workflows.json';
import type runbook from './messages/en/runbook.json';
import type versions from './messages/en/versions.json';
import type library from './messages/en/library.json';
import type runs from './messages/en/runs.json';
import type maps from './messages/en/maps.json';
import type imports from './messages/en/imports.json';
import type people from './messages/en/people.json';
import type ledger from './messages/en/ledger.json';
import type settings from './messages/en/settings.json';
import type today from './messages/en/today.json';
import type search from './messages/en/search.json';
import type gallery from './messages/en/gallery.json';
import { hasGallery } from './build.ts';

/** The message catalogue: one JSON file a namespace. A new namespace is named here and in `loadNamespace`. */
export interface Messages {
  common: typeof common;
  shell: typeof shell;
  palette: typeof palette;
  errors: typeof errors;
  departments: typeof departments;
  checklists: typeof checklists;
  cycles: typeof cycles;
  conformance: typeof conformance;
  evidence: typeof evidence;
  editor: typeof editor;
  workflows: typeof workflows;
  runbook: typeof runbook;
  versions: typeof versions;
  library: typeof library;
  runs: typeof runs;
  maps: typeof maps;
  imports: typeof imports;
  people: typeof people;
  ledger: typeof ledger;
  settings: typeof settings;
  today: typeof today;
  search: typeof search;
  gallery: typeof gallery;
}

export type Namespace = keyof Messages;

type Singular<K extends string> = K extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}`
  ? Base
  : K;
type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? Singular<K> : `${K}.${Leaves<T[K]>}`;
}[keyof T & string];

/** The full name of a text, such as `shell:nav.today`. */
export type MessageKey = { [N in Namespace]: `${N}:${Leaves<Messages[N]>}` }[Namespace];

export interface MessageTree {
  readonly [key: string]: string | MessageTree;
}

/** The shell's own texts are in the first script; the others are files of their own. */
const catalogue: Readonly<Record<Namespace, () => Promise<{ default: MessageTree }>>> = {
  common: () => Promise.resolve({ default: common }),
  shell: () => Promise.resolve({ default: shell }),
  palette: () => import('./messages/en/palette.json'),
  errors: () => import('./messages/en/errors.json'),
  departments: () => import('./messages/en/departments.json'),
  checklists: () => import('./messages/en/checklists.json'),
  cycles: () => import('./messages/en/cycles.json'),
  conformance: () => import('./messages/en/conformance.json'),
  evidence: () => import('./messages/en/evidence.json'),
  editor: () => import('./messages/en/editor.json'),
  workflows: () => import('./messages/en/workflows.json'),
  runbook: () => import('./messages/en/runbook.json'),
  versions: () => import('./messages/en/versions.json'),
  library: () => import('./messages/en/library.json'),
  runs: () => import('./messages/en/runs.json'),
  maps: () => import('./messages/en/maps.json'),
  imports: () => import('./messages/en/imports.json'),
  people: () => import('./messages/en/people.json'),
  ledger: () => import('./messages/en/ledger.json'),
  settings: () => import('./messages/en/settings.json'),
  today: () => import('./messages/en/today.json'),
  search: () => import('./messages/en/search.json'),
  gallery: () => (hasGallery ? import('./messages/en/gallery.json') : Promise.resolve({ default: {} })),
};

export const namespaces = Object.keys(catalogue) as Namespace[];

/** The English texts of a namespace. */
export async function loadNamespace(namespace: string): Promise<MessageTree> {
  const load = catalogue[namespace as Namespace];
  if (load === undefined) throw new Error(`There is no message namespace “${namespace}”.`);
  return (await load()).default;
}
