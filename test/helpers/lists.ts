import fc from 'fast-check';
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type { Due } from '#shared/domain/items/due.ts';
import type { AnyDraft } from '#shared/domain/ledger/registry.ts';
import { ITEM_STATES, STAGES, type Item } from '#shared/domain/items/item.ts';

/** A generated item of a list: all that a document can say of it. */
export type ModelItem = Pick<Item, 'text' | 'stage' | 'critical' | 'due' | 'notes'> & {
  readonly state: Item['standing']['state'];
  readonly reason: string | null;
  /** Which of some people, from 0. */
  readonly owner: number | null;
  readonly children: readonly ModelItem[];
};

/** What people type into a line, signs of Markdown and of our notation among it. */
const scrap = fc.oneof(
  fc.constantFrom('*', '_', '`', '``', '[', ']', '(', ')', '#', '-', '>', '|', '<', '&', ':', '\\', '\\\\', '~', '!', '1.', '[x]', '[ ]', '[/]', '$&', '<!--', '-->', '<br>', '<div>', '{', '}', '"', '='),
  fc.constantFrom('https://example.org', 'Wartung', 'مرحبا بك', 'שלום', '🚢', '👩‍🚒', '\u202e', '\u00a0', '\u2028', '\ufeff', '\u200d', '--', '==', '```', '~~~', '- [ ]', '0', '1)', '+', '|-|', 'a -> b -> c'),
  fc.constantFrom('{critical}', '\\{critical}', '{stage=build}', '{stage=nowhere}', '{due=+3d}', '{due=soon}', '{reason="a b"}', '{owner=', '{#id .class}', '{critical', 'critical}', 'reason="'),
  fc.string({ maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom(' ', '  ', '\t', '\n'),
);

export const textOf = (maxLength = 12): fc.Arbitrary<string> =>
  fc.array(fc.oneof(scrap, fc.constantFrom('Check', ' ', 'the', ' ')), { minLength: 1, maxLength }).map((parts) => parts.join('').trim()).filter((text) => text !== '' && text !== '\0');

const noteRow = fc.oneof(
  fc.constantFrom('', '', 'Some words.', '# Heading', '- bullet', '- [ ] task', '- [x] done', '[ ] box', '* star', '+ plus', '1. one', '2. two', '7) seven', '> quote', '> - [ ] quoted', '```', '```bash', '````', '~~~', '```mermaid', 'flowchart TD', '  A --> B', 'A[open', '---', '===', '***'),
  fc.constantFrom('| a | b |', '|---|---|', '| 1 | 2 |', 'a | b', '<div>', '</div>', '<!--', '-->', '<!-- handrail list=018f0000-0000-7000-8000-000000000000 exported=2026-01-01T00:00:00.000Z -->', '<pre>', '[a]: b', '[^1]: c', '    indented', '\ttab', '\t\t- [ ] tabbed', '  two', '   - three', 'trailing  ', 'back\\', '   ', '```markdown verbatim', '{critical}', 'x\r', '<?php', '<![CDATA['),
  textOf(6),
);

/** Notes as people paste them, and lines of which none fits the other. */
export const notesOf: fc.Arbitrary<string> = fc
  .oneof(
    fc.array(noteRow, { minLength: 1, maxLength: 7 }).map((rows) => rows.join('\n')),
    fc.constantFrom('One line.', 'Two\nlines.', 'A paragraph.\n\nAnother.', '```bash\nrm -rf ./build\n\n  echo done\n```', '| a | b |\n|---|---|\n| 1 | 2 |', '> quoted\n> twice', '- a\n- b\n  - c', '1. a\n2. b', 'Text\n\n- a\n- b'),
  )
  .map((text) => text.trim())
  .filter((text) => text !== '' && text !== '\0');

const due: fc.Arbitrary<Due> = fc.oneof(
  fc.record({ kind: fc.constant('day' as const), day: fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)), time: fc.option(fc.constantFrom('00:00', '17:00', '23:59')), zone: fc.constantFrom('Europe/Berlin', 'UTC', 'Asia/Kolkata') }),
  fc.record({ kind: fc.constant('cycle' as const), days: fc.integer({ min: 0, max: 3_660 }), time: fc.option(fc.constantFrom('08:30', '10:00')) }),
);

const NEED_REASON = new Set(['blocked', 'not-applicable']);

export const itemOf: fc.Arbitrary<ModelItem> = fc.letrec<{ item: ModelItem }>((tie) => ({
  item: fc
    .record({
      text: textOf(),
      state: fc.constantFrom(...ITEM_STATES),
      reason: fc.option(fc.oneof(textOf(6), fc.constantFrom('Waits on parts', 'say "no"\nback\\n', '}{'))),
      stage: fc.option(fc.constantFrom(...STAGES)),
      critical: fc.boolean(),
      owner: fc.option(fc.integer({ min: 0, max: 3 })),
      due: fc.option(due),
      notes: fc.option(notesOf, { freq: 2 }),
      children: fc.oneof({ maxDepth: 5, depthIdentifier: 'items' }, fc.constant<ModelItem[]>([]), fc.array(tie('item'), { minLength: 1, maxLength: 3 })),
    })
    .map((item) => ({ ...item, reason: item.reason ?? (NEED_REASON.has(item.state) ? 'Because' : null) })),
})).item;

/** Names that are hard to write down; the owners of generated items. */
export const OWNERS = ['Ana Ruiz', 'Ana', 'Søren "Sø" O’Neil {critical}', 'مريم \\ back'] as const;

/** Drafts of a list with generated items in a department; `people` are the ids of the owners. */
export function draftsOf(newId: () => string, departmentId: string, title: string, items: readonly ModelItem[], people: readonly string[], actor: string): { readonly id: string; readonly drafts: AnyDraft[] } {
  const id = newId();
  const drafts: AnyDraft[] = [{ stream: departmentId, entity: 'checklist', entityId: id, type: 'checklist.created', payload: { id, departmentId, sectionId: null, title, position: generateKeyBetween(null, null), archived: false, recurrence: null, cycle: null, source: null } }];
  const add = (siblings: readonly ModelItem[], parentId: string | null): void => {
    const keys = generateNKeysBetween(null, null, siblings.length);
    siblings.forEach(({ children, state, reason, owner, ...item }, index) => {
      const itemId = newId();
      const standing = { state, reason, by: actor, at: '2026-01-05T08:00:00.000Z' };
      drafts.push({ stream: departmentId, entity: 'item', entityId: itemId, type: 'item.added', payload: { ...item, id: itemId, checklistId: id, parentId, position: keys[index] ?? '', standing, assigneeId: owner === null ? null : (people[owner] ?? null), archived: false, source: null } });
      add(children, itemId);
    });
  };
  add(items, null);
  return { id, drafts };
}
