import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type { Checklist } from '#shared/domain/checklists/checklist.ts';
import type { Department } from '#shared/domain/departments/department.ts';
import { type Item, type ItemSource, type ItemState, NO_ATTRIBUTES, type Standing } from '#shared/domain/items/item.ts';
import { WORKSPACE_STREAM } from '#shared/domain/ledger/event.ts';
import type { ParsedChecklist, ParsedItem, TaskMark } from '#shared/formats/parsed-document.ts';
import type { Section } from '#shared/domain/sections/section.ts';
import type { Id } from '#shared/lib/ids.ts';
import { type ItemMatch, matchItems } from './match-items.ts';
import type { PlanBuilder } from './plan-import.ts';

/** Where a list goes whose document names no department. */
const UNSORTED = 'Unsorted';

const STATE_OF = { open: 'open', done: 'done', 'not-applicable': 'not-applicable' } as const satisfies Record<TaskMark, ItemState>;

/** Reason of an item that came marked `[-]`. */
const MARKED_IN_SOURCE = 'Marked not applicable in the imported file.';

export function planChecklists(plan: PlanBuilder): void {
  const { input } = plan;
  const departments = [...input.existing.departments];
  const sections = [...input.existing.sections];
  const pool = [...input.existing.checklists];
  const lastPosition = new Map<Id, string | null>();
  const announced = new Set<Id>();

  for (const parsed of input.document.checklists) {
    const names = parsed.departments.length === 0 ? [UNSORTED] : parsed.departments;
    const department = ensureDepartment(names, parsed.line);
    const section = parsed.section === null ? null : ensureSection(department, parsed.section, parsed.line, names.length);
    const depth = names.length + (section === null ? 0 : 1);
    const known = takeChecklist(pool, parsed, department, section);
    const checklist = known ?? createChecklist(parsed, department, section);
    plan.count(known === undefined ? 'created' : 'unchanged', 'checklists');
    plan.line({ line: parsed.line, becomes: 'checklist', change: known === undefined ? 'created' : 'unchanged', text: parsed.title, depth });
    planItems(plan, checklist, parsed.items, known === undefined ? [] : input.existing.itemsOf(checklist.id), depth + 1);
  }
  for (const gone of pool) {
    plan.warn({ line: gone.source?.line ?? 1, code: 'no-longer-in-file', message: `The list “${gone.title}” came from this file, which no longer has it. It was kept.` });
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
    const before = lastPosition.has(department.id) ? (lastPosition.get(department.id) ?? null) : input.existing.lastChecklistPosition(department.id);
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

function planItems(plan: PlanBuilder, checklist: Checklist, parsed: readonly ParsedItem[], existing: readonly Item[], depth: number): void {
  const childrenOf = new Map<Id | null, Item[]>();
  for (const item of existing) {
    const siblings = childrenOf.get(item.parentId);
    if (siblings === undefined) childrenOf.set(item.parentId, [item]);
    else siblings.push(item);
  }
  planSiblings(parsed, null, depth);

  function planSiblings(lines: readonly ParsedItem[], parentId: Id | null, level: number): void {
    const siblings = childrenOf.get(parentId) ?? [];
    const { matches, leftover } = matchItems(lines, siblings);
    const positions = positionsOfNew(matches, siblings);
    for (const match of matches) {
      const id = match.item === null ? add(match.parsed, parentId, positions.get(match.parsed) ?? '', level) : update(match.parsed, match.item, level);
      if (match.parsed.children.length > 0) planSiblings(match.parsed.children, id, level + 1);
    }
    for (const gone of leftover.filter((item) => !item.archived)) {
      plan.warn({ line: gone.source?.line ?? 1, code: 'no-longer-in-file', message: `“${gone.text}” came from this file, which no longer has it. It was kept.` });
    }
  }

  function add(line: ParsedItem, parentId: Id | null, position: string, level: number): Id {
    const id = plan.input.newId();
    const payload: Item = {
      id, checklistId: checklist.id, parentId, text: line.text, position, standing: standing(line.mark), stage: null, critical: false,
      assigneeId: null, due: null, notes: null, archived: false, source: sourceOf(line),
    };
    plan.draft({ stream: checklist.departmentId, entity: 'item', entityId: id, type: 'item.added', payload });
    note(line, 'created', level);
    return id;
  }

  function update(line: ParsedItem, item: Item, level: number): Id {
    const base = { stream: checklist.departmentId, entity: 'item', entityId: item.id } as const;
    const { source } = item;
    const textChanged = source !== null && source.text !== line.text && item.text !== line.text;
    const editedHere = source !== null && item.text !== source.text;
    const markChanged = source !== null && source.mark !== line.mark && item.standing.state !== STATE_OF[line.mark];
    const tickedHere = source?.mark != null && item.standing.state !== STATE_OF[source.mark];
    if (textChanged && editedHere) plan.warn({ line: line.line, code: 'edited-here', message: `“${item.text}” was edited here and in the file; the text here was kept.` });
    if (textChanged && !editedHere) plan.draft({ ...base, type: 'item.edited', payload: { text: line.text, was: item.text } });
    if (markChanged && !tickedHere) {
      const type = line.mark === 'done' ? 'item.ticked' : line.mark === 'open' ? 'item.reopened' : 'item.ruled-out';
      plan.draft({ ...base, type, payload: { to: standing(line.mark), was: item.standing } });
    }
    const next = sourceOf(line);
    if (source === null || source.line !== next.line || source.text !== next.text || source.mark !== next.mark) {
      plan.draft({ ...base, type: 'item.source-noted', payload: { source: next, was: source } });
    }
    note(line, (textChanged && !editedHere) || (markChanged && !tickedHere) ? 'updated' : 'unchanged', level);
    return item.id;
  }

  function note(line: ParsedItem, change: 'created' | 'updated' | 'unchanged', level: number): void {
    plan.count(change, 'items');
    plan.line({ line: line.line, becomes: 'item', change, text: line.text, depth: level });
  }

  function sourceOf(line: ParsedItem): ItemSource {
    return { path: plan.input.path, line: line.line, text: line.text, mark: line.mark, attributes: NO_ATTRIBUTES };
  }

  function standing(mark: TaskMark): Standing {
    if (mark === 'open') return { state: 'open', reason: null, by: null, at: null };
    return { state: STATE_OF[mark], reason: mark === 'not-applicable' ? MARKED_IN_SOURCE : null, by: plan.input.by, at: plan.input.at };
  }
}

/** Positions for new lines, each run of them behind the known item that precedes it in the file. */
function positionsOfNew(matches: readonly ItemMatch[], siblings: readonly Item[]): Map<ParsedItem, string> {
  const taken = siblings.map((item) => item.position).sort((a, b) => (a < b ? -1 : 1));
  const positions = new Map<ParsedItem, string>();
  let before: string | null = null;
  let run: ParsedItem[] = [];
  const settle = (): void => {
    const after = before === null ? taken[0] : taken.find((position) => before !== null && position > before);
    const keys = generateNKeysBetween(before, after ?? null, run.length);
    run.forEach((line, index) => positions.set(line, keys[index] ?? ''));
    run = [];
  };
  for (const { parsed, item } of matches) {
    if (item === null) run.push(parsed);
    else {
      if (run.length > 0) settle();
      before = item.position;
    }
  }
  if (run.length > 0) settle();
  return positions;
}
