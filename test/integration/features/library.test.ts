import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { INSTANT_ZERO, manyRunbooks } from '#test/helpers/many-runbooks.ts';
import { expectLinear } from '#test/helpers/growth.ts';
import { type TestWorkspace, newWorkspace } from '#test/helpers/workspace.ts';

const FERRY = `---
title: Cross the sound
tags: [inventory, ferry]
category: operations
owner: Harbour master
class: short
automation_level: full-auto
duration: 2 days
---

# Cross the sound

## Steps

### 1. Cast off (Manual)
**System**: Harbour radio
**Rollback**: come back to the pier

### 2. Sail (Manual)
**Pause point**: yes

## Local customs

Sound the horn twice.
`;

describe('the library', () => {
  let at: TestWorkspace;
  const told: string[][] = [];
  const services = () => at.core.services;
  const create = (text: string): string => services().workflows.create(at.act(), { text, ownerId: null }).entityIds[0] ?? '';

  beforeEach(() => {
    told.length = 0;
    at = newWorkspace({ onChanged: (nouns) => void told.push([...nouns]) });
  });
  afterEach(() => at.close());

  it('W6, W8, C1, O1: tells class, level and score as they are, with what the document claims', () => {
    const id = create(FERRY);
    services().workflows.setOwner(at.act(), { id, ownerId: at.person });
    const [row] = services().library.list();
    expect(row).toMatchObject({
      title: 'Cross the sound', category: 'operations', tags: ['inventory', 'ferry'], owner: 'Ada', role: 'Harbour master', steps: 2, version: null, lastRun: null,
      class: { declared: 'short', computed: 'durable' }, level: { declared: 3, computed: 0 },
    });
    const { report, rules, outline } = services().library.report(id);
    expect(row?.check).toEqual({ score: report.score, errors: report.findings.filter(({ severity }) => severity === 'error').length });
    expect(report.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['class-differs', 'level-differs']));
    expect(report.findings.find(({ rule }) => rule === 'class-differs')?.line).toBe(6);
    expect(Object.keys(rules).sort()).toEqual([...new Set(report.findings.map(({ rule }) => rule))].sort());
    expect(outline.map(({ key, title }) => [key, title])).toEqual([['steps', 'Steps'], [null, 'Local customs']]);
    expect(outline[1]?.text).toBe('Sound the horn twice.');
  });

  it('reckons anew what changed, and nothing else', () => {
    const [ferry, fog] = [create(FERRY), create(FERRY.replaceAll('Cross the sound', 'Fog'))];
    const before = services().library.list();
    const text = services().workflows.view(ferry).text;
    services().workflows.revise(at.act(), { id: ferry, text: text.replace('[inventory, ferry]', '[ferry]').replace('class: short', 'class: durable'), was: text });
    const after = services().library.list();
    const of = (rows: typeof after, id: string) => rows.find((row) => row.id === id);
    expect(of(after, ferry)).toMatchObject({ tags: ['ferry'], class: { declared: 'durable' } });
    expect(of(after, ferry)?.check?.score).toBeGreaterThan(of(before, ferry)?.check?.score ?? 100);
    expect(of(after, fog)?.tags).toBe(of(before, fog)?.tags);
    services().history.undo(at.act());
    expect(of(services().library.list(), ferry)).toEqual(of(before, ferry));
  });

  it('tells when it was last run', () => {
    const id = create(FERRY);
    services().workflows.publish(at.act(), { id, note: '' });
    services().runs.start(at.act(), id);
    expect(services().library.list()[0]).toMatchObject({ version: 1, lastRun: services().runs.list()[0]?.startedAt });
  });

  it('C2: the inventory of a tag, without what is put away, and as a file in the order asked for', () => {
    const [ferry, fog] = [create(FERRY), create(FERRY.replaceAll('Cross the sound', 'Fog').replace('inventory, ', ''))];
    expect(services().library.inventory('Inventory')).toEqual([
      {
        id: ferry, title: 'Cross the sound', declaredClass: 'short', computedClass: 'durable', duration: '2 days', systems: ['Harbour radio'], pausePoints: ['Sail'],
        compensation: ['come back to the pier'], current: null, target: null, priority: null, reasons: [expect.stringContaining('2 days'), expect.stringContaining('Cast off')],
      },
    ]);
    const { text } = services().library.renderInventory({ format: 'md', ids: [fog, ferry] });
    expect(text.split('\n').slice(4, 6).map((line) => line.split(' | ')[0])).toEqual(['| Fog', '| Cross the sound']);
    services().workflows.setArchived(at.act(), fog, true);
    expect(services().library.inventory(null).map(({ title }) => title)).toEqual(['Cross the sound']);
  });

  it('does not wait for all the scores, and says when they are known', async () => {
    for (let index = 0; index < 30; index += 1) create(FERRY.replaceAll('Cross the sound', `Crossing ${index}`));
    told.length = 0;
    expect(services().library.list(0).filter(({ check }) => check === null).length).toBeGreaterThan(0);
    await vi.waitFor(() => expect(told).toContainEqual(['workflows']), 10_000);
    await vi.waitFor(() => expect(services().library.list(0).every(({ check }) => check !== null)).toBe(true), 10_000);
  });

  it('costs as much as it has rows', async () => {
    const made: TestWorkspace[] = [];
    expectLinear((size) => {
      const many = newWorkspace({ clock: () => INSTANT_ZERO });
      made.push(many);
      manyRunbooks(many, size);
      return () => many.core.services.library.list(0);
    }, 50);
    await Promise.all(made.map(({ close }) => close()));
  });
});
