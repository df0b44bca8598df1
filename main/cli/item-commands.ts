import { readDue } from '#shared/domain/items/due-notation.ts';
import { ITEM_STATES, type ItemState, STAGES, type Stage } from '#shared/domain/items/item.ts';
import { instantSchema } from '#shared/lib/time.ts';
import type { Answer, CliContext } from './context.ts';
import { UsageError } from './exit.ts';
import { personNamed, text, word } from './named.ts';

type Command = (context: CliContext) => Answer;

const told = (ids: readonly string[], what: string): Answer => ({ value: { ids }, text: `${ids.length === 1 ? 'The item is' : `${ids.length} items are`} ${what}.` });

function oneOf<T extends string>(value: string, all: readonly T[], what: string): T {
  const known = all.find((each) => each === value);
  if (known === undefined) throw new UsageError(`“${value}” is no ${what}; expected one of ${all.join(', ')}.`);
  return known;
}

/** Ids first, then one more word. */
function idsAnd(words: readonly string[], what: string): { ids: string[]; last: string } {
  const last = words.at(-1);
  if (last === undefined || words.length < 2) throw new UsageError(`Expected items and ${what}.`);
  return { ids: words.slice(0, -1), last };
}

function ids(words: readonly string[]): string[] {
  if (words.length === 0) throw new UsageError('Expected items.');
  return [...words];
}

function moment(value: string | null): string | null {
  if (value === null) return null;
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) throw new UsageError(`--at takes a moment such as 2026-11-20T16:00, not “${value}”.`);
  return instantSchema.parse(at.toISOString());
}

/** `item …`: several items are changed as one act, with one undo (D3, D5). */
export const ITEM_COMMANDS: Readonly<Record<string, Command>> = {
  'item add': ({ words, options, core, act }) => {
    const stage = text(options, 'stage');
    const { entityIds } = core().services.items.add(act(), {
      checklistId: word(words, 0, 'a list'), text: word(words, 1, 'a text'), parentId: text(options, 'inside'), after: text(options, 'after'),
      stage: stage === null ? null : oneOf<Stage>(stage, STAGES, 'stage'), critical: options['critical'] === true,
    });
    return { value: { id: entityIds[0] }, text: `Added ${entityIds[0] ?? ''}.` };
  },
  'item set': ({ words, options, core, act }) => {
    const { ids: items, last } = idsAnd(words, 'a state');
    const state = oneOf<ItemState>(last, ITEM_STATES, 'state');
    const { items: service } = core().services;
    service.setState(act(), { ids: items, state, reason: text(options, 'reason'), happenedAt: moment(text(options, 'at')) });
    const after = items.map((id) => service.get(id));
    const left = after.filter(({ standing }) => standing.state !== state);
    const value = after.length === 1 ? { id: after[0]?.id, state: after[0]?.standing.state, reason: after[0]?.standing.reason } : after.map(({ id, standing }) => ({ id, state: standing.state, reason: standing.reason }));
    return { value, text: left.length === 0 ? told(items, state).text : `${items.length - left.length} items are ${state}; ${left.length} left as they were, critical ones are ticked one by one.` };
  },
  'item edit': ({ words, core, act }) => {
    const id = word(words, 0, 'an item');
    core().services.items.edit(act(), { id, text: word(words, 1, 'a text') });
    return told([id], 'rewritten');
  },
  'item notes': ({ words, core, act }) => {
    const id = word(words, 0, 'an item');
    core().services.items.writeNotes(act(), { id, notes: words[1] ?? null });
    return told([id], words[1] === undefined ? 'without notes' : 'noted');
  },
  'item assign': ({ words, options, core, act }) => {
    const to = text(options, 'to');
    if (to === null) throw new UsageError('Say to whom: --to <person>, or --to nobody.');
    const opened = core();
    const assigneeId = to === 'nobody' ? null : personNamed(opened, to).id;
    opened.services.items.assign(act(), { ids: ids(words), assigneeId });
    return told(words, assigneeId === null ? 'owned by nobody' : `owned by ${to}`);
  },
  'item due': ({ words, core, act }) => {
    const { ids: items, last } = idsAnd(words, 'a date');
    const due = last === 'none' ? null : readDue(last, Intl.DateTimeFormat().resolvedOptions().timeZone);
    if (due === null && last !== 'none') throw new UsageError(`“${last}” is no due date; expected 2026-11-27, 2026-11-27T17:00, +3d (days into the cycle) or none.`);
    core().services.items.setDue(act(), { ids: items, due });
    return told(items, due === null ? 'without a due date' : `due ${last}`);
  },
  'item stage': ({ words, core, act }) => {
    const { ids: items, last } = idsAnd(words, 'a stage');
    const stage = last === 'none' ? null : oneOf<Stage>(last, STAGES, 'stage');
    core().services.items.setStage(act(), { ids: items, stage });
    return told(items, stage === null ? 'without a stage' : `in the stage ${stage}`);
  },
  'item critical': ({ words, options, core, act }) => {
    const critical = options['off'] !== true;
    core().services.items.setCritical(act(), { ids: ids(words), critical });
    return told(words, critical ? 'critical' : 'not critical');
  },
  'item move': ({ words, options, core, act }) => {
    const items = ids(words);
    const { items: service } = core().services;
    const checklistId = text(options, 'list') ?? service.get(items[0] ?? '').checklistId;
    service.move(act(), { ids: items, checklistId, parentId: text(options, 'inside'), after: text(options, 'after') ?? 'last' });
    return told(items, 'moved');
  },
  'item archive': ({ words, core, act }) => {
    core().services.items.archive(act(), ids(words));
    return told(words, 'archived');
  },
  'item restore': ({ words, core, act }) => {
    core().services.items.restore(act(), ids(words));
    return told(words, 'back');
  },
};
