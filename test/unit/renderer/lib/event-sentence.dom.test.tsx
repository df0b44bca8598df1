import { beforeAll, describe, expect, it } from 'vitest';
import { eventDetail, eventDoing, eventSentence } from '#renderer/lib/event-sentence.ts';
import { loadTexts, startI18n } from '#renderer/lib/i18n.ts';
import ledger from '#renderer/lib/messages/en/ledger.json';
import type { LedgerDetail } from '#shared/ipc/views.ts';
import { ENTITIES } from '#shared/domain/ledger/event.ts';
import { EVENT_TYPES } from '#shared/domain/ledger/registry.ts';

beforeAll(async () => {
  await startI18n('en');
  await loadTexts(['ledger']);
});

const line = { type: 'item.ticked', entity: 'item', subject: 'Drain the **queue**', actor: 'Ada' };
const has = (tree: unknown, type: string): boolean => {
  const [entity = '', what = ''] = type.split('.');
  return typeof (tree as Record<string, Record<string, string>>)[entity]?.[what] === 'string';
};

describe('events in sentences', () => {
  it.each(EVENT_TYPES)('has words for %s', (type) => {
    expect(has(ledger.event, type)).toBe(true);
  });

  it.each(EVENT_TYPES.filter((type) => !/^(workspace|device|run)\.|published$/.test(type)))('can speak of undoing %s', (type) => {
    expect(has(ledger.doing, type)).toBe(true);
  });

  it.each(ENTITIES)('can speak of a %s that has no name', (entity) => {
    expect(entity in ledger.subject).toBe(true);
  });

  it('names who, what and the thing, without the marks of Markdown', () => {
    expect(eventSentence(line)).toBe('Ada ticked “Drain the queue”');
    expect(eventDoing(line)).toBe('ticking “Drain the queue”');
  });

  it('says what kind of thing it is when the thing is gone, and who when it was nobody', () => {
    expect(eventSentence({ ...line, subject: null, actor: null })).toBe('Handrail ticked an item');
  });

  it('cuts a long text and stays readable for an event of a newer program', () => {
    expect(eventSentence({ ...line, subject: 'long '.repeat(100) }).length).toBeLessThan(120);
    expect(eventSentence({ ...line, type: 'item.teleported' })).toBe('Ada recorded item.teleported');
  });

  it('says what it was changed to', () => {
    const of = (detail: LedgerDetail | null) => eventDetail({ detail, recordedAt: '2026-11-21T08:00:00.000Z' });
    expect(of({ kind: 'person', name: 'Ben' })).toBe('To: Ben');
    expect(of({ kind: 'person', name: null })).toBe('To: nobody');
    expect(of({ kind: 'due', due: { kind: 'day', day: '2026-11-27', time: '17:00', zone: 'UTC' } })).toBe('To: Fri 27 Nov, 17:00');
    expect(of({ kind: 'due', due: { kind: 'cycle', days: 2, time: null } })).toBe('To: day 3 of the cycle');
    expect(of({ kind: 'stage', stage: 'setup' })).toBe('To: set up');
    expect(of({ kind: 'past-state', state: 'not-applicable', day: '2026-11-02' })).toBe('To: Not applicable, in the cycle of Mon 2 Nov');
    expect(of(null)).toBeNull();
  });

  it('speaks of the item where something is entered of a past cycle', () => {
    const amended = { ...line, type: 'checklist.cycle-amended', entity: 'checklist' };
    expect(eventSentence(amended)).toBe('Ada entered what became of “Drain the queue” in a past cycle');
    expect(eventSentence({ ...amended, subject: null })).toBe('Ada entered what became of an item in a past cycle');
    expect(eventDoing(amended)).toBe('entering what became of “Drain the queue” in a past cycle');
  });
});
