import type { Checklist } from '#shared/domain/checklists/checklist.ts';
import type { Progress } from '#shared/domain/checklists/progress.ts';
import type { Department } from '#shared/domain/departments/department.ts';
import type { Due } from '#shared/domain/items/due.ts';
import type { ItemState } from '#shared/domain/items/item-states.ts';
import type { Item } from '#shared/domain/items/item.ts';
import type { Stage } from '#shared/domain/items/stages.ts';
import type { ProcessMap } from '#shared/domain/maps/map.ts';
import type { CountedTree } from '#shared/domain/maps/organisation-facts.ts';
import type { Person } from '#shared/domain/people/person.ts';
import type { Run, RunState } from '#shared/domain/runs/run.ts';
import type { Section } from '#shared/domain/sections/section.ts';
import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import type { ReadingNote } from '#shared/domain/workflows/runbook.ts';
import type { Workflow } from '#shared/domain/workflows/workflow.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Instant } from '#shared/lib/time.ts';
import type { ParseWarning, RunbookPart } from '#shared/domain/imports/parsed-document.ts';
import type { OutlineSection } from '#shared/formats/markdown/runbook/outline.ts';

/** What a write answers, once it is on disk. A command that decided nothing has no events. */
export type Receipt = { readonly command: Id; readonly entityIds: readonly Id[]; readonly events: number };

/** What an undo or redo took back or did again: the type of its first event, and the entity. */
export type HistoryReceipt = Receipt & { readonly what: string; readonly entityId: Id };

export type WorkspaceOverview = {
  readonly id: Id;
  readonly name: string;
  readonly path: string;
  readonly people: readonly Person[];
  /** The person at the desk; null until one is chosen. */
  readonly desk: Person | null;
  readonly counts: { readonly departments: number; readonly checklists: number; readonly items: number; readonly workflows: number; readonly runs: number; readonly maps: number };
  readonly progress: Progress;
  readonly openRuns: readonly RunSummary[];
  /** Event type of what the next undo or redo would touch; null when there is nothing. */
  readonly canUndo: string | null;
  readonly canRedo: string | null;
};

/** How much somebody holds, of what is in use (O1): open items and how many of them are blocked, departments led, runbooks owned, runs not over. */
export type LoadCounts = { readonly items: number; readonly blocked: number; readonly departments: number; readonly workflows: number; readonly runs: number };

export type PersonEntry = Person & { readonly load: LoadCounts };

/** What somebody holds. Of the items at most the first hundred, blocked ones before the others. */
export type PersonLoad = {
  readonly counts: LoadCounts;
  readonly items: readonly { readonly id: Id; readonly text: string; readonly state: Item['standing']['state']; readonly checklistId: Id; readonly checklist: string }[];
  readonly departments: readonly { readonly id: Id; readonly name: string }[];
  readonly workflows: readonly { readonly id: Id; readonly title: string }[];
  readonly runs: readonly { readonly id: Id; readonly title: string }[];
  /** Items that nobody is waiting for now and that go over with the others: settled ones that the next cycle opens, and those of archived lists. */
  readonly dormant: number;
  /** Who is likely to take over: the lead of their department, or of one above it. */
  readonly successorId: Id | null;
};

export type ChecklistSummary = Omit<Checklist, 'source' | 'recurrence' | 'cycle'> & { readonly recurs: boolean; readonly progress: Progress };

/** A department with the counts of its own lists in use, without what lies below it. */
export type DepartmentSummary = Department & { readonly lists: number; readonly progress: Progress };

/** Everything above the lists, which may be thousands. */
export type DepartmentTree = { readonly departments: readonly DepartmentSummary[]; readonly sections: readonly Section[] };

/** Lists that a search found: the first of them, and how many there are. */
export type FoundLists = { readonly lists: readonly ChecklistSummary[]; readonly total: number };

export type ChecklistView = {
  /** The last event that the answer knows of. */
  readonly seq: number;
  readonly checklist: Checklist;
  readonly department: Department;
  readonly section: Section | null;
  readonly progress: Progress;
  /** In their order among siblings; `parentId` nests them. Archived ones are left out. */
  readonly items: readonly Item[];
  /** How many pieces of evidence an item has in the current cycle; items without are left out (D5). */
  readonly evidence: Readonly<Record<Id, number>>;
};

/** What became different of a list after `since`: items as they are now, in their order, and those that are not in it any more. */
export type ChecklistChanges = Omit<ChecklistView, 'items'> & { readonly changed: readonly Item[]; readonly gone: readonly Id[] };

export type { WorkflowSummary } from './workflow-views.ts';

/** `publishedBy` is the name of a person. */
export type VersionSummary = { readonly version: number; readonly note: string; readonly publishedBy: string | null; readonly publishedAt: Instant };

/** A version of a runbook, or its draft (`version` null), with the text that it was written as. */
export type WorkflowText = {
  readonly version: number | null;
  readonly text: string;
  readonly definition: WorkflowDefinition;
  readonly notes: readonly ReadingNote[];
  /** Its sections in the order of the document. */
  readonly outline: readonly OutlineSection[];
};

export type WorkflowView = {
  readonly workflow: Workflow;
  /** The draft's Markdown. */
  readonly text: string;
  readonly owner: Person | null;
  /** Newest first. */
  readonly versions: readonly VersionSummary[];
  /** The newest ones; `record` counts all. */
  readonly runs: readonly RunSummary[];
  readonly record: RunRecord;
};

/** What is known of all runs of a runbook: how many, how many ended and how, and when the last one began. */
export type RunRecord = { readonly runs: number; readonly complete: number; readonly aborted: number; readonly last: Instant | null };

export type RunSummary = {
  readonly id: Id;
  readonly workflowId: Id;
  readonly version: number;
  readonly title: string;
  readonly state: RunState;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly pausedAt: Instant | null;
  /** The step that it is at, counted from 1; null when it is over. */
  readonly step: { readonly index: number; readonly of: number; readonly name: string } | null;
  /** Working time so far in ms, as of the answer. */
  readonly elapsedMs: number;
  readonly operator: string | null;
};

/** `nowMs` is main's clock at the answer, so that a screen can count on from it. */
export type RunView = {
  readonly run: Run;
  readonly definition: WorkflowDefinition;
  readonly operator: Person | null;
  readonly nowMs: number;
};

export type MapSummary = { readonly id: Id; readonly title: string; readonly nodes: number; readonly edges: number; readonly source: string | null };
export type MapView = ProcessMap;

/** The runbook that a chart would be: its text, and what of the chart it can't say. */
export type MapRunbook = { readonly text: string; readonly steps: number; readonly decisions: number; readonly notes: readonly { readonly code: string; readonly message: string }[] };

/** The tree of departments for its map, with the lists that were asked for; `id` and `name` are the workspace's. */
export type OrganisationView = CountedTree & { readonly id: Id; readonly name: string };

/** What an event changed something to. */
export type LedgerDetail =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'person'; readonly name: string | null }
  | { readonly kind: 'due'; readonly due: Due | null }
  | { readonly kind: 'stage'; readonly stage: Stage | null }
  | { readonly kind: 'critical'; readonly critical: boolean }
  /** How an item stood in the past cycle that began on a day: `2026-11-02`. */
  | { readonly kind: 'past-state'; readonly state: ItemState; readonly day: string };

/** A ledger line as people read it. */
export type LedgerLine = {
  readonly seq: number;
  readonly id: Id;
  readonly type: string;
  readonly entity: string;
  readonly entityId: Id;
  /** What the entity is called now, where it has a name. */
  readonly subject: string | null;
  readonly actor: string | null;
  readonly happenedAt: Instant;
  readonly recordedAt: Instant;
  readonly hash: string;
  readonly undoes: Id | null;
  readonly reason: string | null;
  readonly detail: LedgerDetail | null;
};
export type LedgerPage = { readonly lines: readonly LedgerLine[]; readonly total: number };
export type LedgerCheck = {
  readonly events: number;
  readonly head: string;
  readonly findings: readonly { readonly code: string; readonly seq: number | null; readonly id: Id | null; readonly message: string }[];
};

export type Counts = Readonly<Record<string, number>>;

/** What the import of one file does, or would do (X1). Counts hold only what is not zero. */
export type ImportFileReport = {
  readonly path: string;
  readonly kind: 'checklists' | 'workflows' | 'map' | 'people' | 'mixed' | 'text' | 'unreadable';
  readonly created: Counts;
  readonly updated: Counts;
  readonly unchanged: Counts;
  readonly warnings: readonly ParseWarning[];
  readonly error: { readonly code: string; readonly message: string; readonly line: number | null } | null;
};

/** What one line of a file becomes. */
export type PreviewLine = {
  readonly line: number;
  readonly becomes: 'department' | 'section' | 'checklist' | 'item' | 'workflow' | 'step' | 'part' | 'text' | 'map' | 'person' | 'nothing';
  /** Of a runbook: which part of it. */
  readonly part?: RunbookPart;
  readonly change: 'created' | 'updated' | 'unchanged' | 'none';
  readonly text: string;
  /** How deep it is nested, from 0. */
  readonly depth: number;
};

export type ImportReport = { readonly files: readonly ImportFileReport[] };
export type ImportPreview = {
  readonly token: Id;
  readonly files: readonly (ImportFileReport & { readonly lines: readonly PreviewLine[] })[];
};

export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export const LANGUAGES = ['en', 'pseudo', 'pseudo-rtl'] as const;

export type AppInfo = { readonly version: string; readonly electron: string; readonly platform: string };
