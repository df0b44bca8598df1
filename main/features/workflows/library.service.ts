import { automationLevelOf } from '#shared/domain/workflows/automation-level.ts';
import { type InventoryRow, inventoryRow } from '#shared/domain/workflows/inventory.ts';
import { lint } from '#shared/domain/workflows/lint/lint.ts';
import { ruleOf } from '#shared/domain/workflows/lint/rules.ts';
import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import { printInventoryCsv, printInventoryMarkdown } from '#shared/formats/inventory/print-inventory.ts';
import { outlineOf } from '#shared/formats/markdown/runbook/outline.ts';
import { readRunbook } from '#shared/formats/markdown/runbook/read-runbook.ts';
import type { WorkflowSummary } from '#shared/ipc/views.ts';
import type { Check, InventoryEntry, WorkflowReport } from '#shared/ipc/workflow-views.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Means } from '#main/core/context.ts';
import { peopleRepository } from '#main/features/people/people.repository.ts';
import { type Draft, type LibraryRow, libraryRepository } from './library.repository.ts';

/** So long, in ms, an answer waits for scores; the rest is checked afterwards, in turns of which none holds up anybody. */
const PATIENCE = 60;
const TURN = 25;
/** So long, in ms, a screen waits for scores that became known. */
const NEWS = 1_000;
/** So many drafts are read at once. */
const AT_ONCE = 8;

/** What was reckoned from a draft. */
type Facts = Pick<WorkflowSummary, 'category' | 'tags' | 'steps' | 'role' | 'class' | 'level'> & { readonly inventory: InventoryRow };
type Kept = { readonly seq: number; readonly facts: Facts; check: Check | null };

/**
 * The library and the inventory (W6–W8, C1, C2). What hangs on a draft is reckoned once and kept until the draft changes;
 * `onChecked` is called when scores became known that an answer did not wait for.
 */
export function libraryService({ db, read }: Means, textOf: (id: Id) => { title: string; text: string }, onChecked: () => void) {
  const library = libraryRepository(read);
  const people = peopleRepository(read);
  const kept = new Map<Id, Kept>();
  let isChecking = false;

  /** Reckons anew what changed, and forgets what is gone. */
  const freshen = (rows: readonly LibraryRow[]): void => {
    const ids = new Set(rows.map(({ id }) => id));
    for (const id of kept.keys()) if (!ids.has(id)) kept.delete(id);
    const seqs = new Map(rows.filter(({ id, seq }) => kept.get(id)?.seq !== seq).map(({ id, seq }) => [id, seq]));
    for (const { id, draft } of library.drafts([...seqs.keys()])) kept.set(id, { seq: seqs.get(id) ?? 0, facts: factsOf(draft), check: null });
  };

  /** Checks for so many ms; gives whether all are checked. */
  const check = (ms: number): boolean => {
    const end = performance.now() + ms;
    const waiting = [...kept].filter(([, each]) => each.check === null).map(([id]) => id);
    for (let at = 0; at < waiting.length; at += AT_ONCE) {
      for (const draft of library.drafts(waiting.slice(at, at + AT_ONCE))) {
        const each = kept.get(draft.id);
        if (each !== undefined) each.check = checkOf(draft);
        if (performance.now() > end) return ![...kept.values()].some((other) => other.check === null);
      }
    }
    return true;
  };

  const checkAfterwards = (told = performance.now()): void => {
    isChecking = true;
    setImmediate(() => {
      if (!db.open) return;
      const isDone = check(TURN);
      const isNews = isDone || performance.now() - told > NEWS;
      isChecking = !isDone;
      if (isNews) onChecked();
      if (!isDone) checkAfterwards(isNews ? performance.now() : told);
    });
  };

  const rowsNow = (): LibraryRow[] => {
    const rows = library.rows();
    freshen(rows);
    return rows;
  };

  const inventory = (tag: string | null): InventoryEntry[] =>
    rowsNow().flatMap(({ id, archived }) => {
      const facts = kept.get(id)?.facts;
      return facts === undefined || archived === 1 || (tag !== null && !facts.tags.some((each) => each.toLowerCase() === tag.toLowerCase())) ? [] : [{ id, ...facts.inventory }];
    });

  return {
    /** `patience` in ms; with Infinity every score is known. */
    list: (patience = PATIENCE): WorkflowSummary[] => {
      const rows = rowsNow();
      if (!check(isChecking && Number.isFinite(patience) ? 0 : patience) && !isChecking) checkAfterwards();
      const nameOf = new Map(people.all().map(({ id, name }) => [id, name]));
      const lastRuns = library.lastRuns();
      return rows.flatMap((row) => {
        const known = kept.get(row.id);
        if (known === undefined) return [];
        const { inventory: _inventory, ...facts } = known.facts;
        return [{
          id: row.id, title: row.title, ...facts, check: known.check, owner: row.owner_id === null ? null : (nameOf.get(row.owner_id) ?? null),
          version: row.published === 0 ? null : row.published, changed: row.changed === 1, lastRun: lastRuns.get(row.id) ?? null, source: row.source_path, archived: row.archived === 1,
        }];
      });
    },
    /** Of all, archived or not, by title. */
    names: (): { id: Id; title: string }[] => library.rows().map(({ id, title }) => ({ id, title })),
    /** Of those in use; of a tag, or of all (null). */
    inventory,
    /** The inventory as a file; of these runbooks in this order, or of all. */
    renderInventory: ({ format, ids }: { format: 'csv' | 'md'; ids: readonly Id[] | null }): { fileName: string; text: string } => {
      const all = inventory(null);
      const byId = new Map(all.map((row) => [row.id, row]));
      const rows = ids === null ? all : ids.flatMap((id) => byId.get(id) ?? []);
      return { fileName: `Inventory.${format}`, text: format === 'csv' ? printInventoryCsv(rows) : printInventoryMarkdown(rows) };
    },
    /** The draft held against every rule, with the lines of its text (W6). */
    report: (id: Id): WorkflowReport => {
      const { title, text } = textOf(id);
      const report = lint(readRunbook(text, title));
      const found = new Set(report.findings.map(({ rule }) => rule));
      const rules = [...found].flatMap((each) => ruleOf(each) ?? []).map((rule) => [rule.id, { title: rule.title, explanation: rule.explanation }] as const);
      return { report, rules: Object.fromEntries(rules), outline: outlineOf(text) };
    },
  };
}

const factsOf = (draft: WorkflowDefinition): Facts => {
  const row = inventoryRow(draft);
  return {
    category: draft.category, tags: draft.tags, steps: draft.steps.length, role: draft.owner, inventory: row,
    class: { declared: draft.class, computed: row.computedClass }, level: { declared: draft.automationLevel, computed: automationLevelOf(draft).level },
  };
};

/** Lines are of no account for a score. */
function checkOf({ draft, notes }: Draft): Check {
  const { score, findings } = lint({ definition: draft, places: new Map(), notes });
  return { score, errors: findings.filter(({ severity }) => severity === 'error').length };
}
