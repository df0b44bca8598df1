import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordsOf } from '#shared/domain/imports/item-words.ts';
import type { Item } from '#shared/domain/items/item.ts';
import { type PrintableItem, printChecklist } from '#shared/formats/markdown/print-checklist.ts';
import { readIdentity } from '#shared/formats/markdown/identity.ts';
import { fileDesk, nothing } from '#test/helpers/file-desk.ts';
import { type ModelItem, draftsOf } from '#test/helpers/lists.ts';

const { workspace, services, path, events, run } = fileDesk();

/** A line of the file; `id` is the item that it is, null for a new one. */
type Line = { id: string | null; text: string; done: boolean; notes: string | null; children: Line[] };

type Step = { readonly kind: number; readonly which: number; readonly where: number; readonly at: number };
const steps = (kinds: number) => fc.array(fc.record({ kind: fc.nat(kinds - 1), which: fc.nat(999), where: fc.nat(999), at: fc.nat(9) }), { maxLength: 5 });

const model = (shape: readonly number[]): ModelItem[] => {
  const roots: (ModelItem & { children: ModelItem[] })[] = [];
  const open: (ModelItem & { children: ModelItem[] })[] = [];
  shape.forEach((depth, index) => {
    const item = { text: [...'abcdefgh'].map((part) => `${part}${index}`).join(' '), state: 'open' as const, reason: null, stage: null, critical: false, owner: null, due: null, notes: null, children: [] };
    open.length = Math.min(depth, open.length);
    (open.at(-1)?.children ?? roots).push(item);
    open.push(item);
  });
  return roots;
};

/** New lines have words that no line ever had. */
let fresh = 0;

const all = (lines: readonly Line[]): Line[] => lines.flatMap((line) => [line, ...all(line.children)]);
const holding = (lines: Line[], line: Line): Line[] => [lines, ...all(lines).map((each) => each.children)].find((siblings) => siblings.includes(line)) ?? lines;

/** Edits the file; gives which items were moved or taken out, and how many lines are new. */
function editLines(lines: Line[], todo: readonly Step[]): { readonly moves: Set<string>; readonly gone: Set<string>; readonly added: number } {
  const done = { moves: new Set<string>(), gone: new Set<string>(), added: 0 };
  todo.forEach(({ kind, which, where, at }, step) => {
    const every = all(lines);
    const line = every[which % Math.max(every.length, 1)];
    if (line === undefined) return;
    const places = [lines, ...every.filter((each) => each !== line && !all([line]).includes(each)).map((each) => each.children)];
    const place = places[where % places.length] ?? lines;
    if (kind === 0) line.text = `${line.text} x${step}`;
    if (kind === 1) line.done = !line.done;
    if (kind === 2) line.notes = `Note ${step}.`;
    if (kind === 3) {
      const from = holding(lines, line);
      from.splice(from.indexOf(line), 1);
      place.splice(at % (place.length + 1), 0, line);
      for (const sibling of [...from, ...place]) if (sibling.id !== null) done.moves.add(sibling.id);
    }
    if (kind === 4) {
      fresh += 1;
      place.splice(at % (place.length + 1), 0, { id: null, text: [...'pqrstuvw'].map((part) => `${part}${fresh}`).join(' '), done: false, notes: null, children: [] });
      done.added += 1;
    }
    if (kind === 5 && line.children.length === 0) {
      const from = holding(lines, line);
      from.splice(from.indexOf(line), 1);
      if (line.id === null) done.added -= 1;
      else done.gone.add(line.id);
    }
  });
  return done;
}

const printable = (line: Line): PrintableItem => ({
  text: line.text, state: line.done ? 'done' : 'open', reason: null, stage: null, critical: false, owner: null, due: null, notes: line.notes, children: line.children.map(printable),
});

/** Works on the list here; gives the items touched, by what was done. */
function workHere(list: string, todo: readonly Step[]): { readonly texts: Set<string>; readonly moves: Set<string>; readonly added: Set<string> } {
  const done = { texts: new Set<string>(), moves: new Set<string>(), added: new Set<string>() };
  const { items } = services();
  todo.forEach(({ kind, which, where }, step) => {
    const every = items.inChecklist(list);
    const item = every[which % Math.max(every.length, 1)];
    if (item === undefined) return;
    const { id } = item;
    const act = workspace().act();
    if (kind === 0) items.edit(act, { id, text: `${item.text} y${step}` });
    if (kind === 0) done.texts.add(id);
    if (kind === 1) items.setState(act, { ids: [id], state: item.standing.state === 'done' ? 'open' : 'done', reason: null });
    if (kind === 2) {
      const inside = new Set([id]);
      for (let size = 0; size < inside.size; ) {
        size = inside.size;
        for (const each of every) if (each.parentId !== null && inside.has(each.parentId)) inside.add(each.id);
      }
      const parents = [null, ...every.filter((each) => !inside.has(each.id)).map((each) => each.id)];
      const parentId = parents[where % parents.length] ?? null;
      const beside = every.filter((each) => each.parentId === parentId && each.id !== id);
      items.move(act, { ids: [id], checklistId: list, parentId, after: beside[where % (beside.length + 1)]?.id ?? null });
      for (const each of every) if (each.parentId === parentId || each.parentId === item.parentId) done.moves.add(each.id);
      done.moves.add(id);
    }
    if (kind === 3) done.added.add(items.add(act, { checklistId: list, parentId: where % 2 === 0 ? id : null, after: null, text: `here ${step}` }).entityIds[0] ?? '');
  });
  return done;
}

it('X1: whatever is edited in a file while others work on its list, each change lands once, and none is lost', async () => {
  const department = services().departments.create(workspace().act(), { name: 'Harbour', parentId: null }).entityIds[0] ?? '';
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(3), { minLength: 1, maxLength: 9 }), steps(5), steps(4), steps(5), fc.boolean(), async (shape, someSteps, hereSteps, someMore, isRemoving) => {
      // A line that is new where another is gone is the same line, rewritten: a file either gains lines or loses some.
      const [fileSteps, moreSteps] = [someSteps, someMore].map((each) => each.map((step) => (isRemoving && step.kind === 4 ? { ...step, kind: 5 } : step))) as [Step[], Step[]];
      const { id: list, drafts } = draftsOf(workspace().core.newId, department, `List ${workspace().core.newId()}`, model(shape), [], workspace().person);
      workspace().core.record(workspace().person, () => drafts);
      const items = (): Item[] => services().items.inChecklist(list);
      const before = new Map(items().map((item) => [item.id, item]));
      const tree = (parent: string | null): Line[] => items().filter((item) => item.parentId === parent).map((item) => ({ id: item.id, text: item.text, done: false, notes: null, children: tree(item.id) }));
      const lines = tree(null);
      const identity = readIdentity(/<!--.*-->/.exec((await services().exports.render('checklist', list, 'md')).text)?.[0] ?? '');
      const title = services().checklists.view(list).checklist.title;
      const file = path('list.md');
      const write = (): void => writeFileSync(file, printChecklist({ departments: ['Harbour'], section: null, title, identity, items: lines.map(printable) }));

      const inFile = editLines(lines, fileSteps);
      write();
      const here = workHere(list, hereSteps);
      const ours = new Map(items().map((item) => [item.id, item]));
      await run(file);

      const after = new Map(items().map((item) => [item.id, item]));
      // Nothing doubles, nothing goes.
      expect(after.size).toBe(before.size + here.added.size + inFile.added);
      for (const line of all(lines)) {
        if (line.id === null) continue;
        const [now, own, base] = [after.get(line.id), ours.get(line.id), before.get(line.id)] as [Item, Item, Item];
        expect(now.text).toBe(here.texts.has(line.id) ? own.text : line.text);
        const tick = (item: Item): boolean => item.standing.state === 'done';
        expect(tick(now)).toBe(tick(own) === tick(base) ? line.done : tick(own));
        expect(now.notes).toBe(line.notes);
        expect(wordsOf(now, null).critical).toBe(false);
      }
      // What the file did not move stands where it was put here; what was not moved here stands as the file has it.
      if (inFile.moves.size === 0) for (const [id, own] of ours) expect(after.get(id)).toMatchObject({ parentId: own.parentId, position: own.position });
      if (here.moves.size === 0) {
        const known = new Set([...before.keys()].filter((id) => !inFile.gone.has(id)));
        const order = (parent: string | null): string[] => items().filter((item) => item.parentId === parent && known.has(item.id)).map(({ id }) => id);
        const follow = (siblings: readonly Line[], parent: string | null): void => {
          expect(order(parent)).toEqual(siblings.map(({ id }) => id).filter((id) => id !== null));
          for (const line of siblings) if (line.id !== null) follow(line.children, line.id);
        };
        if (all(lines).every((line) => line.id !== null || line.children.length === 0)) follow(lines, null);
      }
      const recorded = events();
      expect(await run(file)).toMatchObject({ created: nothing, updated: nothing });
      expect(events()).toBe(recorded);

      for (const line of all(lines)) line.id ??= items().find((item) => item.text === line.text)?.id ?? null;
      // The file goes on being edited, without a new export.
      const more = editLines(lines, moreSteps);
      write();
      const texts = new Map(items().map((item) => [item.id, item.text]));
      await run(file);
      for (const line of all(lines)) if (line.id !== null) expect(services().items.get(line.id).text).toBe(here.texts.has(line.id) ? texts.get(line.id) : line.text);
      expect(items().length).toBe(after.size + more.added);
      const settled = events();
      expect(await run(file)).toMatchObject({ created: nothing, updated: nothing });
      expect(events()).toBe(settled);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 40), ...(process.env['SEED'] ? { seed: Number(process.env['SEED']) } : {}) },
  );
  expect(workspace().core.check()).toMatchObject({ findings: [], drifted: [] });
}, 600_000);
