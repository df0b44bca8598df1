import type { Checklist } from '#shared/domain/checklists/checklist.ts';
import type { Department } from '#shared/domain/departments/department.ts';
import type { Item } from '#shared/domain/items/item.ts';
import type { AnyDraft } from '#shared/domain/ledger/registry.ts';
import type { ProcessMap } from '#shared/domain/maps/map.ts';
import type { Person } from '#shared/domain/people/person.ts';
import type { Section } from '#shared/domain/sections/section.ts';
import type { Workflow, Written } from '#shared/domain/workflows/workflow.ts';
import type { ParseWarning, ParsedDocument, RunbookPart } from '#shared/domain/imports/parsed-document.ts';
import type { Id, NewId } from '#shared/lib/ids.ts';
import type { Instant } from '#shared/lib/time.ts';
import type { KnownItem } from './known-items.ts';
import { planChecklists } from './plan-checklists.ts';
import { planPeople } from './plan-people.ts';
import { planMaps, planWorkflows } from './plan-workflows.ts';
import { type Change, type Counts, newTally } from './tally.ts';

/** What is stored already, as far as a file can touch it. Checklists, workflows and maps are those of the same source. */
export type ExistingRecords = {
  readonly departments: readonly Department[];
  readonly sections: readonly Section[];
  readonly checklists: readonly Checklist[];
  readonly checklist: (id: Id) => Checklist | null;
  /** Items of a list as they stand, archived ones too. */
  readonly itemsOf: (checklistId: Id) => readonly Item[];
  /** Items of a list that came from this file, beside what the file said of them when it was last read; and those that came into being here. */
  readonly knownByPath: (checklistId: Id) => readonly KnownItem[];
  /** Items from this file that stand in lists of another source. */
  readonly straysByPath: () => readonly KnownItem[];
  /** Title and items of a list beside what they were at an instant, changes by imports of this same file left aside. */
  readonly knownSince: (checklistId: Id, exported: string) => { readonly title: string; readonly known: readonly KnownItem[] };
  /** Items that were in the list at an instant and are in another one now. */
  readonly straysSince: (checklistId: Id, exported: string) => readonly KnownItem[];
  readonly people: readonly Person[];
  /** Position of the last checklist of a department, or null. */
  readonly lastChecklistPosition: (departmentId: Id) => string | null;
  readonly workflows: readonly Workflow[];
  /** Runbooks of no source, or of one that is not imported just now, that have this title or this very text. */
  readonly workflowsElsewhere: (title: string, text: string) => readonly Workflow[];
  /** Texts that a runbook has had, newest first. */
  readonly workflowTexts: (id: Id) => readonly string[];
  readonly maps: readonly ProcessMap[];
};

export type ImportInput = {
  readonly document: ParsedDocument;
  /** Where the file lies: what re-import recognises it by. */
  readonly path: string;
  readonly existing: ExistingRecords;
  readonly newId: NewId;
  /** A short digest of a text, the same for the same text. */
  readonly digest: (text: string) => string;
  /** Reads the lines of a runbook; its line ends are those of `like`. */
  readonly readRunbook: (like: string, lines: readonly string[], title: string) => Written & { readonly text: string };
  readonly by: Id;
  readonly at: Instant;
  /** Time zone of due dates that a file brings. */
  readonly zone: string;
};

/** What one line becomes; `depth` from 0. */
export type PlannedLine = {
  readonly line: number;
  readonly becomes: 'department' | 'section' | 'checklist' | 'item' | 'workflow' | 'step' | 'part' | 'text' | 'map' | 'person' | 'nothing';
  /** Of a runbook: which part of it. */
  readonly part?: RunbookPart;
  readonly change: Change | 'none';
  readonly text: string;
  readonly depth: number;
};

export type ImportPlan = {
  readonly drafts: readonly AnyDraft[];
  readonly created: Counts;
  readonly updated: Counts;
  readonly unchanged: Counts;
  readonly warnings: readonly ParseWarning[];
  readonly lines: readonly PlannedLine[];
};

/** Collects what the planners of each noun say. */
export type PlanBuilder = {
  readonly input: ImportInput;
  readonly draft: (draft: AnyDraft) => void;
  readonly count: (change: Change, noun: string, by?: number) => void;
  readonly warn: (warning: ParseWarning) => void;
  readonly line: (line: PlannedLine) => void;
};

/** Decides what a parsed file changes (X1). Pure: the same file over the same records gives an empty plan the second time. */
export function planImport(input: ImportInput): ImportPlan {
  const drafts: AnyDraft[] = [];
  const warnings: ParseWarning[] = [...input.document.warnings];
  const lines: PlannedLine[] = [];
  const tally = newTally();
  const plan: PlanBuilder = {
    input,
    draft: (draft) => void drafts.push(draft),
    count: tally.add,
    warn: (warning) => void warnings.push(warning),
    line: (line) => void lines.push(line),
  };
  planChecklists(plan);
  planWorkflows(plan);
  planMaps(plan);
  planPeople(plan);
  for (const { line, text } of input.document.unplaced) plan.line({ line, becomes: 'nothing', change: 'none', text, depth: 0 });
  return { drafts, ...tally.counts(), warnings: warnings.sort((a, b) => a.line - b.line), lines: lines.sort((a, b) => a.line - b.line || a.depth - b.depth) };
}
