import { totalOf } from '#shared/domain/checklists/progress.ts';
import { departmentNames } from '#shared/domain/departments/department-names.ts';
import type { Core } from '#main/core/core.ts';
import { UsageError } from './exit.ts';

type Rows = Readonly<Record<string, unknown>>[];

/** The rows of `list <noun>`; the field names are part of the documented interface. */
export const LISTS: Readonly<Record<string, (core: Core) => Rows>> = {
  departments: ({ services }) => services.departments.list().map(({ id, name, parentId, archived }) => ({ id, name, parentId, archived })),
  sections: ({ services }) => {
    const departments = namesOf(services.departments.list());
    return services.sections.list().map(({ id, name, departmentId, archived }) => ({ id, name, department: departments.get(departmentId) ?? null, archived }));
  },
  checklists: (core) => {
    const { services } = core;
    const departments = namesOf(services.departments.list());
    const sections = namesOf(services.sections.list());
    return services.departments.lists(null).map(({ id, title, departmentId, sectionId, archived, progress }) => ({
      id, title, department: departments.get(departmentId) ?? null, section: sectionId === null ? null : (sections.get(sectionId) ?? null),
      archived, progress: totalOf(progress) === 0 ? null : progress,
    }));
  },
  items: ({ services }) => {
    const departments = namesOf(services.departments.list());
    const sections = namesOf(services.sections.list());
    const checklists = new Map(services.checklists.list().map((checklist) => [checklist.id, checklist]));
    return services.items.list().filter((item) => !item.archived).map((item) => {
      const checklist = checklists.get(item.checklistId);
      return {
        id: item.id, text: item.text, state: item.standing.state, department: departments.get(checklist?.departmentId ?? '') ?? null,
        checklist: checklist?.title ?? null, section: sections.get(checklist?.sectionId ?? '') ?? null, stage: item.stage,
        line: item.source?.line ?? null, reason: item.standing.reason, source: item.source?.path ?? null,
      };
    });
  },
  people: ({ services }) => {
    const { nameOf } = departmentNames(services.departments.list());
    return services.people.directory().map(({ id, name, email, departmentId, roles, active, load }) => ({ id, name, email, department: nameOf(departmentId), roles, active, openItems: load.items }));
  },
  workflows: ({ services }) =>
    services.library.list(Number.POSITIVE_INFINITY).map(({ id, title, steps, owner, version, source, category, class: { computed }, level, check }) => (
      { id, title, steps, owner, version, source, category, class: computed, level: level.computed, score: check?.score ?? null })),
  runs: ({ services }) => services.runs.list().map((run) => ({ id: run.id, title: run.title, version: run.version, state: run.state, step: run.step, elapsedMs: run.elapsedMs, startedAt: run.startedAt })),
  maps: ({ services }) => services.maps.list().map((map) => ({ ...map })),
};

/** What `show <noun> <id>` gives: the record whole. */
export const SHOWS: Readonly<Record<string, (core: Core, id: string) => unknown>> = {
  department: ({ services }, id) => services.departments.get(id),
  section: ({ services }, id) => services.sections.get(id),
  checklist: ({ services }, id) => services.checklists.view(id),
  item: ({ services }, id) => services.items.get(id),
  person: ({ services }, id) => services.people.get(id),
  workflow: ({ services }, id) => services.workflows.view(id),
  run: ({ services }, id) => services.runs.view(id),
  map: ({ services }, id) => services.maps.get(id),
};

const PLURAL: Readonly<Record<string, string>> = { person: 'people' };

/** `item` and `items` mean the same. */
export const plural = (noun: string): string => (noun in LISTS ? noun : (PLURAL[noun] ?? `${noun}s`));

export function singular(noun: string): string {
  if (noun === 'people') return 'person';
  return noun.endsWith('s') ? noun.slice(0, -1) : noun;
}

export function known<T>(from: Readonly<Record<string, T>>, noun: string): T {
  const value = Object.hasOwn(from, noun) ? from[noun] : undefined;
  if (value === undefined) throw new UsageError(`There is no “${noun}”; expected one of ${Object.keys(from).join(', ')}.`);
  return value;
}

const namesOf = (rows: readonly { id: string; name: string }[]): Map<string, string> => new Map(rows.map(({ id, name }) => [id, name]));
