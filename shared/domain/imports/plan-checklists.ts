import { generateKeyBetween } from 'fractional-indexing';
import type { Checklist } from '#shared/domain/checklists/checklist.ts';
import type { Department } from '#shared/domain/departments/department.ts';
import { WORKSPACE_STREAM } from '#shared/domain/ledger/event.ts';
import type { Section } from '#shared/domain/sections/section.ts';
import type { Id } from '#shared/lib/ids.ts';
import { onOneLine } from './item-words.ts';
import type { ParsedChecklist } from './parsed-document.ts';
import type { PlanBuilder } from './plan-import.ts';
import { type ListSheet, planItems } from './plan-items.ts';

/** Where a list goes whose document names no department. */
const UNSORTED = 'Unsorted';

export function planChecklists(plan: PlanBuilder): void {
  const { input } = plan;
  const { existing } = input;
  const departments = [...existing.departments];
  const sections = [...existing.sections];
  const pool = [...existing.checklists];
  const lastPosition = new Map<Id, string | null>();
  const announced = new Set<Id>();
  const claimed = new Set<Id>();

  // Lists that name themselves come first, so that no other takes them by its title.
  const exported = new Map(input.document.checklists.map((parsed) => [parsed, claim(parsed)]));
  const sheets = input.document.checklists.map((parsed): ListSheet => {
    const list = exported.get(parsed) ?? null;
    return list === null ? sheetByPlace(parsed) : sheetOfExport(parsed, list);
  });
  planItems(plan, sheets, pool.flatMap((list) => existing.knownByPath(list.id)));
  for (const gone of pool) {
    plan.warn({ line: gone.source?.line ?? 1, code: 'no-longer-in-file', message: `The list “${gone.title}” came from this file, which no longer has it. It was kept.` });
  }

  /** The list that a document says it is, if it is here; a second one that says the same is a list of its own. */
  function claim({ identity, line, title }: ParsedChecklist): Checklist | null {
    const list = identity === null ? null : existing.checklist(identity.list);
    if (list === null) return null;
    if (claimed.has(list.id)) {
      plan.warn({ line, code: 'list-named-twice', message: `Two lists of this file say that they are the same one; “${title}”, the second, was taken for a list of its own.` });
      return null;
    }
    claimed.add(list.id);
    const index = pool.findIndex(({ id }) => id === list.id);
    if (index >= 0) pool.splice(index, 1);
    return list;
  }

  function sheetOfExport(parsed: ParsedChecklist, list: Checklist): ListSheet {
    const { title, known } = existing.knownSince(list.id, parsed.identity?.exported ?? '');
    const change = rename(parsed, list, title) ? 'updated' : 'unchanged';
    plan.count(change, 'checklists');
    plan.line({ line: parsed.line, becomes: 'checklist', change, text: parsed.title, depth: 0 });
    return { parsed, checklist: list, known, isExport: true, items: existing.itemsOf(list.id), depth: 1 };
  }

  function rename({ title, isTitled, line }: ParsedChecklist, list: Checklist, was: string): boolean {
    if (!isTitled || [was, list.title].some((name) => onOneLine(name) === onOneLine(title))) return false;
    if (list.title === was) {
      plan.draft({ stream: list.departmentId, entity: 'checklist', entityId: list.id, type: 'checklist.renamed', payload: { title, was } });
      return true;
    }
    plan.warn({ line, code: 'edited-here', message: `The list “${list.title}” was renamed here and in the file; its name here was kept.` });
    return false;
  }

  function sheetByPlace(parsed: ParsedChecklist): ListSheet {
    const names = parsed.departments.length === 0 ? [UNSORTED] : parsed.departments;
    const department = ensureDepartment(names, parsed.line);
    const section = parsed.section === null ? null : ensureSection(department, parsed.section, parsed.line, names.length);
    const depth = names.length + (section === null ? 0 : 1);
    const known = takeChecklist(pool, parsed, department, section);
    const change = known === undefined ? 'created' : 'unchanged';
    plan.count(change, 'checklists');
    plan.line({ line: parsed.line, becomes: 'checklist', change, text: parsed.title, depth });
    if (known === undefined) return { parsed, checklist: createChecklist(parsed, department, section), known: [], isExport: false, items: [], depth: depth + 1 };
    return { parsed, checklist: known, known: existing.knownByPath(known.id), isExport: false, items: existing.itemsOf(known.id), depth: depth + 1 };
  }

  function ensureDepartment(names: readonly string[], line: number): Department {
    let at: Department | null = null;
    names.forEach((name, depth) => {
      const parentId: Id | null = at?.id ?? null;
      const siblings = departments.filter((other) => other.parentId === parentId);
      const known = siblings.find((other) => !other.archived && other.name === name);
      at = known ?? createDepartment(name, parentId, siblings);
      announce('department', 'departments', at.id, known === undefined, { line, text: name, depth });
    });
    return at as unknown as Department;
  }

  function createDepartment(name: string, parentId: Id | null, siblings: readonly Department[]): Department {
    const id = input.newId();
    const department = { id, name, parentId, position: generateKeyBetween(lastOf(siblings), null), leadId: null, archived: false };
    departments.push(department);
    plan.draft({ stream: WORKSPACE_STREAM, entity: 'department', entityId: id, type: 'department.created', payload: department });
    return department;
  }

  function ensureSection(department: Department, name: string, line: number, depth: number): Section {
    const siblings = sections.filter((other) => other.departmentId === department.id);
    const known = siblings.find((other) => !other.archived && other.name === name);
    if (known !== undefined) {
      announce('section', 'sections', known.id, false, { line, text: name, depth });
      return known;
    }
    const id = input.newId();
    const section = { id, departmentId: department.id, name, position: generateKeyBetween(lastOf(siblings), null), archived: false };
    sections.push(section);
    plan.draft({ stream: department.id, entity: 'section', entityId: id, type: 'section.created', payload: section });
    announce('section', 'sections', id, true, { line, text: name, depth });
    return section;
  }

  function createChecklist(parsed: ParsedChecklist, department: Department, section: Section | null): Checklist {
    const id = input.newId();
    const before = lastPosition.has(department.id) ? (lastPosition.get(department.id) ?? null) : existing.lastChecklistPosition(department.id);
    const position = generateKeyBetween(before, null);
    lastPosition.set(department.id, position);
    const source = { path: input.path, line: parsed.line, text: parsed.title, mark: null };
    const checklist = { id, departmentId: department.id, sectionId: section?.id ?? null, title: parsed.title, position, archived: false, recurrence: null, cycle: null, source };
    plan.draft({ stream: department.id, entity: 'checklist', entityId: id, type: 'checklist.created', payload: checklist });
    return checklist;
  }

  function announce(becomes: 'department' | 'section', noun: string, id: Id, isNew: boolean, at: { line: number; text: string; depth: number }): void {
    if (announced.has(id)) return;
    announced.add(id);
    plan.count(isNew ? 'created' : 'unchanged', noun);
    plan.line({ ...at, becomes, change: isNew ? 'created' : 'unchanged' });
  }
}

/** A list is known by where the file puts it and what the file calls it, even if it was renamed here since. */
function takeChecklist(pool: Checklist[], parsed: ParsedChecklist, department: Department, section: Section | null): Checklist | undefined {
  const index = pool.findIndex((known) => known.departmentId === department.id && known.sectionId === (section?.id ?? null) && known.source?.text === parsed.title);
  return index < 0 ? undefined : pool.splice(index, 1)[0];
}

const lastOf = (siblings: readonly { position: string }[]): string | null =>
  siblings.reduce<string | null>((last, { position }) => (last === null || position > last ? position : last), null);
