import type { Checklist } from '#shared/domain/checklists/checklist.ts';
import { readDue } from '#shared/domain/items/due-notation.ts';
import type { Item, ItemDraft } from '#shared/domain/items/item.ts';
import { WORKSPACE_STREAM } from '#shared/domain/ledger/event.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import type { Id } from '#shared/lib/ids.ts';
import { sameSource, sourceOf, wordsOfLine } from './item-words.ts';
import type { KnownItem } from './known-items.ts';
import { likenessBudget } from './likeness.ts';
import { matchItems } from './match-items.ts';
import { type MergeContext, type Merged, mergeItem, peopleOf } from './merge-item.ts';
import type { ParsedChecklist, ParsedItem } from './parsed-document.ts';
import { type Position, type Placements, placeItems } from './place-items.ts';
import type { PlanBuilder } from './plan-import.ts';

/** A list of the file and the list here that it is read into. */
export type ListSheet = {
  readonly parsed: ParsedChecklist;
  readonly checklist: Checklist;
  readonly known: readonly KnownItem[];
  /** Whether it is compared with the store at the time of its export; else with what the file said last time. */
  readonly isExport: boolean;
  /** Its items as they stand, archived ones too. */
  readonly items: readonly Item[];
  /** How deep its lines are nested in the preview. */
  readonly depth: number;
};

/** Plans the items of all lists of a file together, so that a line may move from one list to another (D5, X1). */
export function planItems(plan: PlanBuilder, sheets: readonly ListSheet[], gone: readonly KnownItem[]): void {
  const { input } = plan;
  const { existing, path } = input;
  const context: MergeContext = { people: peopleOf(existing.people), by: input.by, at: input.at, zone: input.zone };
  const lists = new Map(sheets.map(({ checklist }) => [checklist.id, checklist]));
  const strays = (): KnownItem[] => [
    ...sheets.filter(({ isExport }) => isExport).flatMap(({ checklist, parsed }) => existing.straysSince(checklist.id, parsed.identity?.exported ?? '')),
    ...(existing.checklists.length === 0 ? [] : existing.straysByPath()),
  ];
  const matches = matchItems(sheets.map(({ checklist, parsed, known }) => ({ checklistId: checklist.id, lines: parsed.items, known })), gone, strays, likenessBudget());
  const ids = new Map<ParsedItem, Id>();
  const idOf = (line: ParsedItem): Id => {
    const id = ids.get(line) ?? matches.of.get(line)?.item.id ?? input.newId();
    ids.set(line, id);
    return id;
  };
  const inFile = new Set([...sheets.flatMap(({ known }) => known), ...gone, ...matches.of.values()].filter(({ base }) => base !== null).map(({ item }) => item.id));
  const parents = new Map([...sheets.flatMap(({ items }) => items), ...[...matches.of.values()].map(({ item }) => item)].map((item) => [item.id, item.parentId]));
  const moved = new Map<Id, Id>();

  for (const sheet of sheets) {
    const places = placeItems({
      checklistId: sheet.checklist.id, lines: sheet.parsed.items, items: sheet.items, parents, idOf,
      known: (line) => matches.of.get(line),
      baseParent: ({ base }) => (base?.parentId != null && inFile.has(base.parentId) ? base.parentId : null),
    });
    const isChanged = planLines(sheet, sheet.parsed.items, places, sheet.depth);
    if (isChanged && sheet.checklist.archived) plan.warn({ line: sheet.parsed.line, code: 'archived-here', message: `The list “${sheet.checklist.title}” is archived here; what the file changed was put into it all the same. Restore it to see it.` });
  }
  takeAlong();
  warnOfLeftovers();

  /** Whether anything of them changes. */
  function planLines(sheet: ListSheet, lines: readonly ParsedItem[], places: Placements, depth: number): boolean {
    let isChanged = false;
    for (const line of lines) {
      const known = matches.of.get(line);
      const place = places.placed.get(line);
      const change = known === undefined ? add(sheet, line, place) : update(sheet, line, known, place, places.conflicts.has(line));
      plan.count(change, 'items');
      plan.line({ line: line.line, becomes: 'item', change, text: line.text, depth });
      isChanged = planLines(sheet, line.children, places, depth + 1) || isChanged || change !== 'unchanged';
    }
    return isChanged;
  }

  function add(sheet: ListSheet, line: ParsedItem, place: Position | undefined): 'created' {
    const id = idOf(line);
    const words = wordsOfLine(line);
    const owner = ownerOf(line);
    const payload: Item = {
      id, checklistId: sheet.checklist.id, parentId: place?.parentId ?? null, text: line.text, position: place?.position ?? '',
      standing: words.state === 'open' && words.reason === null ? { state: 'open', reason: null, by: null, at: null } : { state: words.state, reason: words.reason, by: input.by, at: input.at },
      stage: line.stage, critical: line.critical, assigneeId: owner?.id ?? null, due: line.due === null ? null : readDue(line.due, input.zone), notes: line.notes,
      archived: false, source: sourceOf(line, path, owner === null ? null : line.owner),
    };
    plan.draft({ stream: sheet.checklist.departmentId, entity: 'item', entityId: id, type: 'item.added', payload });
    return 'created';
  }

  function update(sheet: ListSheet, line: ParsedItem, known: KnownItem, place: Position | undefined, isContested: boolean): 'updated' | 'unchanged' {
    const { item } = known;
    const merged = mergeItem(line, known, context, sheet.parsed.silent);
    if (merged.stranger !== null) ownerOf(line);
    const changes: Pick<ItemDraft, 'type' | 'payload'>[] = item.archived ? [] : [...merged.changes];
    if (place !== undefined) {
      const was = { checklistId: item.checklistId, parentId: item.parentId, position: item.position };
      changes.push({ type: 'item.moved', payload: { ...place, was } });
      if (place.checklistId !== item.checklistId) moved.set(item.id, place.checklistId);
    }
    tell(line, item, merged, isContested);
    const stream = streamOf(place?.checklistId ?? item.checklistId);
    const next = sourceOf(line, path, merged.stranger === null ? line.owner : null);
    if (sheet.isExport ? changes.length > 0 : !sameSource(known.said, next)) changes.push({ type: 'item.source-noted', payload: { source: next, was: item.source } });
    for (const change of changes) plan.draft({ stream, entity: 'item', entityId: item.id, ...change } as ItemDraft);
    return changes.some(({ type }) => type !== 'item.source-noted') ? 'updated' : 'unchanged';
  }

  function streamOf(list: Id): string {
    return (lists.get(list) ?? existing.checklist(list))?.departmentId ?? WORKSPACE_STREAM;
  }

  /** What could not be taken from a line. */
  function tell({ line }: ParsedItem, item: Item, { changes, conflicts }: Merged, isContested: boolean): void {
    if (item.archived) {
      if (changes.length + conflicts.length > 0) plan.warn({ line, code: 'archived-here', message: `“${item.text}” was archived here; what the file changed of it was left out.` });
      return;
    }
    if (conflicts.length > 0) plan.warn({ line, code: 'edited-here', message: `“${item.text}”: ${inWords(conflicts)} ${conflicts.length === 1 ? 'was' : 'were'} changed here and in the file; what stands here was kept.` });
    if (isContested) plan.warn({ line, code: 'moved-here', message: `“${item.text}” was moved here and in the file; its place here was kept.` });
  }

  function ownerOf({ owner, line }: ParsedItem) {
    if (owner === null) return null;
    const person = context.people.active(owner);
    if (person === null) plan.warn({ line, code: 'owner-unknown', message: `Nobody here is called “${owner}”, so the item was given no owner. Add the person and import the file again.` });
    return person;
  }

  /** What stands under an item goes with it into another list, also what is archived or not in the file. */
  function takeAlong(): void {
    if (moved.size === 0) return;
    const left = new Set([...matches.of.values()].filter(({ item }) => moved.has(item.id)).map(({ item }) => item.checklistId));
    const under = groupBy([...left].flatMap((list) => existing.itemsOf(list)), ({ parentId }) => parentId);
    const follow = (id: Id, to: Id): void => {
      for (const item of under.get(id) ?? []) {
        if (moved.has(item.id) || parents.get(item.id) !== id) continue;
        const { checklistId, parentId, position } = item;
        if (checklistId === to) continue;
        plan.draft({ stream: streamOf(to), entity: 'item', entityId: item.id, type: 'item.moved', payload: { checklistId: to, parentId, position, was: { checklistId, parentId, position } } });
        follow(item.id, to);
      }
    };
    for (const [id, to] of moved) follow(id, to);
  }

  function warnOfLeftovers(): void {
    const leftover = new Set(matches.leftover.map(({ item }) => item.id));
    for (const sheet of sheets) {
      for (const { item, base, said } of sheet.known) {
        if (!leftover.has(item.id) || item.archived || item.checklistId !== sheet.checklist.id) continue;
        if (base?.parentId != null && leftover.has(base.parentId)) continue;
        plan.warn({ line: said?.line ?? sheet.parsed.line, code: 'no-longer-in-file', message: `“${item.text}” came from this file, which no longer has it. It was kept.` });
      }
    }
  }
}

const inWords = (parts: readonly string[]): string => (parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`);
