import { z } from 'zod';
import type { Acceptance } from '#shared/domain/conformance/acceptance.ts';
import type { Matrix } from '#shared/domain/conformance/matrix.ts';
import { recurrenceSchema, wallMomentSchema } from '#shared/domain/checklists/recurrence.ts';
import { nameSchema } from '#shared/domain/departments/department.ts';
import { type Evidence, evidenceNameSchema, evidenceSubjectSchema, noteSchema } from '#shared/domain/evidence/evidence.ts';
import { dueSchema } from '#shared/domain/items/due.ts';
import { ITEM_STATES, type Item, STAGES, itemTextSchema } from '#shared/domain/items/item.ts';
import { ROLES, type Person } from '#shared/domain/people/person.ts';
import { positionsSchema } from '#shared/domain/workflows/workflow.ts';
import { type Id, idSchema } from '#shared/lib/ids.ts';
import { instantSchema } from '#shared/lib/time.ts';
import type { SearchAnswer } from './search-views.ts';
import type { Channel } from './channels.ts';
import type { CellView } from './conformance-views.ts';
import type { EvidencePreview, EvidenceView } from './evidence-views.ts';
import type { ChecklistCycles, PastCycleView, RecurrencePreview } from './cycle-views.ts';
import { type Settings, settingsPatchSchema } from './settings.ts';
import type {
  AppInfo, ChecklistChanges, ChecklistSummary, ChecklistView, DepartmentTree, FoundLists, HistoryReceipt, ImportPreview, ImportReport, LedgerCheck, LedgerPage, MapRunbook, MapSummary, MapView,
  OrganisationView, PersonEntry, PersonLoad, Receipt, RunSummary, RunView, WorkflowSummary, WorkflowText, WorkflowView, WorkspaceOverview,
} from './views.ts';
import type { TaskProgress } from './task-views.ts';
import type { InventoryEntry, WorkflowReport } from './workflow-views.ts';
import type { DepartmentDues, MyWork, WorkGroup } from './work-views.ts';

/** What a channel takes and gives; the output exists for the compiler only. */
export type ChannelSpec<I extends z.ZodType = z.ZodType, O = unknown> = { readonly input: I; readonly output?: O };

/** How a PNG file begins. */
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const nothing = z.object({});
const byId = z.object({ id: idSchema });
/** Several things, changed in one act. */
const byIds = z.object({ ids: z.array(idSchema).min(1).max(20_000) });
const stage = z.enum(STAGES).nullable();
const reason = z.string().max(5_000);
const optionalId = idSchema.nullable();
const personFields = z.object({ name: nameSchema, email: z.string().max(320).nullable(), roles: z.array(z.enum(ROLES)).max(20) });
const matrixFile = z.object({ format: z.enum(['md', 'csv']) });
/** These runbooks in this order, or all of them. */
const inventoryFile = z.object({ format: z.enum(['csv', 'md']), ids: z.array(idSchema).max(100_000).nullable() });
const boxes = z.enum(['empty', 'as-it-stands']).optional();
/** The map of the organisation and the table of all people are no records of their own, and have no ids. */
const exporting = z.object({ noun: z.enum(['checklist', 'workflow', 'run', 'map', 'people']), id: z.union([idSchema, z.enum(['organisation', 'everybody'])]), boxes });
const byUpload = z.object({ upload: idSchema });
/** One piece of a file on its way in. */
const piece = z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength > 0 && byteLength <= 4_194_304, 'expected at most 4 MiB');

/** The Markdown of a runbook. */
const runbookText = z.string().max(20_000_000);

/** A drawing as a file: text, or the bytes of a picture; each must begin as files of its kind do. */
const drawing = z.discriminatedUnion('format', [
  z.object({ format: z.literal('mermaid'), text: z.string().startsWith('flowchart ').max(50_000_000) }),
  z.object({ format: z.literal('svg'), text: z.string().startsWith('<?xml').max(200_000_000) }),
  z.object({ format: z.literal('png'), bytes: z.instanceof(Uint8Array).refine((bytes) => PNG.every((byte, index) => bytes[index] === byte), 'expected a PNG') }),
]);

const on = <O>() => <I extends z.ZodType>(input: I): ChannelSpec<I, O> => ({ input });

/** The shapes of every channel: types, parsing and the renderer's client derive from it (architecture, Boundary). */
export const contract = {
  'workspace.overview': on<WorkspaceOverview>()(nothing),
  /** Tries once more to open a store that could not be opened; the fault when it still can't. */
  'workspace.reopen': on<WorkspaceOverview>()(nothing),
  'settings.get': on<Settings>()(nothing),
  'settings.change': on<Settings>()(settingsPatchSchema),

  'people.list': on<Person[]>()(nothing),
  /** Everybody, with how much they hold. */
  'people.directory': on<PersonEntry[]>()(nothing),
  'people.load': on<PersonLoad>()(byId),
  'people.add': on<Receipt>()(personFields.extend({ departmentId: optionalId.default(null) })),
  /** Changes what is named, in one act. */
  'people.update': on<Receipt>()(personFields.extend({ departmentId: optionalId }).partial().extend({ id: idSchema })),
  /** What they hold goes to `reassignTo`, or to nobody, in the same act. */
  'people.deactivate': on<Receipt>()(byId.extend({ reassignTo: optionalId })),
  'people.reactivate': on<Receipt>()(byId),

  'departments.tree': on<DepartmentTree>()(nothing),
  /** Lists of these departments themselves, without what lies below; of all when null. */
  'departments.lists': on<ChecklistSummary[]>()(z.object({ departmentIds: z.array(idSchema).max(10_000).nullable() })),
  /** Lists by a part of their title. */
  'departments.find': on<FoundLists>()(z.object({ name: z.string().max(300), withArchived: z.boolean() })),
  'departments.create': on<Receipt>()(z.object({ name: nameSchema, parentId: optionalId })),
  'departments.rename': on<Receipt>()(byId.extend({ name: nameSchema })),
  'departments.move': on<Receipt>()(byId.extend({ parentId: optionalId, after: optionalId })),
  'departments.set-lead': on<Receipt>()(byId.extend({ personId: optionalId })),
  'departments.archive': on<Receipt>()(byId),
  'departments.restore': on<Receipt>()(byId),
  'sections.create': on<Receipt>()(z.object({ departmentId: idSchema, name: nameSchema })),
  'sections.rename': on<Receipt>()(byId.extend({ name: nameSchema })),
  'sections.move': on<Receipt>()(byId.extend({ departmentId: idSchema, after: optionalId })),
  'sections.archive': on<Receipt>()(byId),
  'sections.restore': on<Receipt>()(byId),

  'checklists.get': on<ChecklistView>()(byId),
  /** What changed since an answer; null where so much did that the list is better asked for anew. */
  'checklists.changes': on<ChecklistChanges | null>()(byId.extend({ since: z.number().int().min(0) })),
  'checklists.create': on<Receipt>()(z.object({ departmentId: idSchema, sectionId: optionalId, title: nameSchema })),
  'checklists.rename': on<Receipt>()(byId.extend({ title: nameSchema })),
  'checklists.move': on<Receipt>()(byId.extend({ departmentId: idSchema, sectionId: optionalId, after: optionalId })),
  /** Ticks what may be swept through: open or in progress, and not critical (D5). */
  'checklists.tick-all': on<Receipt>()(byId),
  'checklists.archive': on<Receipt>()(byId),
  'checklists.restore': on<Receipt>()(byId),
  /** Makes a list recurring, in another way, or no more (null). */
  'checklists.set-recurrence': on<Receipt>()(byId.extend({ recurrence: recurrenceSchema.nullable() })),
  'checklists.close-cycle': on<Receipt>()(byId),
  'checklists.reopen-cycle': on<Receipt>()(byId),
  /** Enters what was done in a past cycle, with the time it happened (R10). */
  'checklists.amend': on<Receipt>()(
    byId.extend({ key: wallMomentSchema, itemId: idSchema, state: z.enum(ITEM_STATES), reason: reason.nullable(), happenedAt: instantSchema }),
  ),
  'checklists.cycles': on<ChecklistCycles>()(byId.extend({ before: instantSchema.nullable() })),
  'checklists.past-cycle': on<PastCycleView>()(byId.extend({ key: wallMomentSchema })),
  'checklists.occurrences': on<RecurrencePreview>()(z.object({ recurrence: recurrenceSchema })),
  /** One that is put away too. */
  'items.get': on<Item>()(byId),
  'items.add': on<Receipt>()(
    z.object({ checklistId: idSchema, parentId: optionalId, after: optionalId, text: itemTextSchema, stage: stage.optional(), critical: z.boolean().optional() }),
  ),
  'items.edit': on<Receipt>()(byId.extend({ text: itemTextSchema })),
  'items.set-state': on<Receipt>()(byIds.extend({ state: z.enum(ITEM_STATES), reason: reason.nullable(), happenedAt: instantSchema.nullable().optional() })),
  'items.assign': on<Receipt>()(byIds.extend({ assigneeId: optionalId })),
  'items.set-due': on<Receipt>()(byIds.extend({ due: dueSchema.nullable() })),
  'items.set-stage': on<Receipt>()(byIds.extend({ stage })),
  'items.set-critical': on<Receipt>()(byIds.extend({ critical: z.boolean() })),
  'items.write-notes': on<Receipt>()(byId.extend({ notes: z.string().max(50_000).nullable() })),
  /** `after` is the sibling that they come behind: null for first, `last` for the end. */
  'items.move': on<Receipt>()(byIds.extend({ checklistId: idSchema, parentId: optionalId, after: optionalId.or(z.literal('last')) })),
  'items.archive': on<Receipt>()(byIds),
  'items.restore': on<Receipt>()(byIds),

  /** Of one department with what lies below it; of all when null. */
  'conformance.matrix': on<Matrix>()(z.object({ departmentId: optionalId })),
  'conformance.acceptance': on<Acceptance>()(nothing),
  'conformance.cell': on<CellView>()(z.object({ departmentId: idSchema, stage })),
  'conformance.render': on<{ fileName: string; text: string }>()(matrixFile),
  'conformance.save': on<{ path: string } | null>()(matrixFile),
  /** Adds an item where the order of its list wants it. */
  'conformance.add': on<Receipt>()(z.object({ checklistId: idSchema, stage: stage.unwrap(), text: itemTextSchema })),
  'conformance.order': on<Receipt>()(z.object({ checklistId: idSchema })),
  'conformance.accept': on<Receipt>()(z.object({ stages: z.array(z.object({ id: idSchema, stage: stage.unwrap() })).min(1).max(1_000) })),
  'evidence.list': on<EvidenceView>()(evidenceSubjectSchema),
  /**
   * A file comes in pieces, as bytes that the page was given by a person's own gesture: pages never name a path. `begin`
   * gives the upload, `push` says how much is there, `attach` records what is there whole, several
   * files as one act.
   */
  'evidence.begin': on<{ upload: Id }>()(z.object({ size: z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER) })),
  'evidence.push': on<{ received: number }>()(byUpload.extend({ bytes: piece })),
  'evidence.cancel': on<null>()(byUpload),
  'evidence.attach': on<Receipt>()(evidenceSubjectSchema.extend({ files: z.array(byUpload.extend({ name: z.string().max(1_000) })).min(1).max(100) })),
  'evidence.add-link': on<Receipt>()(evidenceSubjectSchema.extend({ url: z.string().min(1).max(4_000), name: evidenceNameSchema.nullable() })),
  'evidence.add-note': on<Receipt>()(evidenceSubjectSchema.extend({ text: noteSchema })),
  'evidence.rename': on<Receipt>()(byId.extend({ name: evidenceNameSchema })),
  'evidence.detach': on<Receipt>()(byId),
  'evidence.preview': on<EvidencePreview>()(byId),
  'evidence.get': on<Evidence>()(byId),
  'evidence.write-copy': on<null>()(byId.extend({ path: z.string().min(1) })),
  /** Asks first, then hands a copy to the program of the system; null when the person changed their mind. */
  'evidence.open': on<{ opened: true } | null>()(byId),
  'evidence.save-copy': on<{ path: string } | null>()(byId),

  /** What needs the person at the desk (O4). */
  'work.mine': on<MyWork>()(nothing),
  'work.dues': on<DepartmentDues>()(z.object({ departmentId: idSchema })),
  'work.blocked': on<WorkGroup>()(z.object({ departmentId: idSchema })),

  'workflows.list': on<WorkflowSummary[]>()(nothing),
  /** Those in use, by title (C2). */
  'workflows.inventory': on<InventoryEntry[]>()(nothing),
  'workflows.render-inventory': on<{ fileName: string; text: string }>()(inventoryFile),
  'workflows.save-inventory': on<{ path: string } | null>()(inventoryFile),
  /** The draft held against the rules of the linter (W6). */
  'workflows.report': on<WorkflowReport>()(byId),
  'workflows.get': on<WorkflowView>()(byId),
  /** What a published version says, or the draft (null). */
  'workflows.version': on<WorkflowText>()(byId.extend({ version: z.number().int().positive().nullable() })),
  'workflows.create': on<Receipt>()(z.object({ text: runbookText, ownerId: optionalId.optional() })),
  /** `was` is the text that was edited: another one in the store is not written over. */
  'workflows.revise': on<Receipt>()(byId.extend({ text: runbookText, was: runbookText })),
  'workflows.arrange': on<Receipt>()(byId.extend({ positions: positionsSchema })),
  'workflows.restore-version': on<Receipt>()(byId.extend({ version: z.number().int().positive(), note: z.string().max(5_000) })),
  'workflows.archive': on<Receipt>()(byId),
  'workflows.restore': on<Receipt>()(byId),
  'workflows.publish': on<Receipt>()(byId.extend({ note: z.string().max(5_000) })),
  'workflows.set-owner': on<Receipt>()(byId.extend({ ownerId: optionalId })),

  'runs.list': on<RunSummary[]>()(nothing),
  'runs.get': on<RunView>()(byId),
  'runs.report': on<{ markdown: string }>()(byId),
  'runs.start': on<Receipt>()(z.object({ workflowId: idSchema })),
  'runs.settle': on<Receipt>()(
    byId.extend({
      stepId: z.string().min(1).max(80),
      outcome: z.enum(['done', 'skipped', 'failed']),
      reason: reason.nullable(),
      validated: z.boolean(),
      note: z.string().max(20_000).nullable(),
    }),
  ),
  'runs.retry': on<Receipt>()(byId),
  'runs.note': on<Receipt>()(byId.extend({ stepId: z.string().min(1).max(80), text: z.string().max(20_000) })),
  'runs.pause': on<Receipt>()(byId.extend({ reason })),
  'runs.resume': on<Receipt>()(byId),
  'runs.abort': on<Receipt>()(byId.extend({ reason })),

  'maps.list': on<MapSummary[]>()(nothing),
  'maps.get': on<MapView>()(byId),
  'maps.as-runbook': on<MapRunbook>()(byId),
  /** With the lists of some departments, or of all; those with the word in their title in any case. */
  'maps.organisation': on<OrganisationView>()(z.object({ lists: z.union([z.array(idSchema).max(10_000), z.literal('all')]), word: z.string().max(100) })),
  /** Makes what a map has and the tree of departments lacks: of its nodes and groups those that are named. */
  'maps.create-missing': on<Receipt>()(byId.extend({ nodes: z.array(z.string().min(1).max(200)).min(1).max(20_000), stageWords: z.array(z.string().max(100)).max(20) })),

  'search.find': on<SearchAnswer>()(z.object({ query: z.string().max(10_000), limit: z.number().int().min(1).max(1_000) })),

  'history.undo': on<HistoryReceipt>()(nothing),
  'history.redo': on<HistoryReceipt>()(nothing),

  'imports.preview': on<ImportPreview>()(z.object({ paths: z.array(z.string().min(1)).min(1).max(10_000) })),
  'imports.preview-text': on<ImportPreview>()(z.object({ text: z.string().min(1).max(5_000_000) })),
  'imports.choose': on<ImportPreview | null>()(z.object({ what: z.enum(['files', 'folder']) })),
  'imports.apply': on<ImportReport>()(z.object({ token: idSchema, paths: z.array(z.string()) })),
  'starter.load': on<ImportReport>()(nothing),

  /** `html` is laid out for paper. */
  'exports.render': on<{ fileName: string; text: string }>()(exporting.extend({ format: z.enum(['md', 'json', 'csv', 'html', 'mermaid']) })),
  'exports.save': on<{ path: string } | null>()(exporting.extend({ format: z.enum(['md', 'json', 'csv', 'pdf', 'mermaid']) })),
  /** Shows the print dialog of the system; false when it was closed without printing. */
  'exports.print': on<{ printed: boolean }>()(exporting),
  /** What only a page can draw, as the page drew it. */
  'exports.save-drawing': on<{ path: string } | null>()(z.object({ title: z.string().max(5_000), drawing })),

  'ledger.list': on<LedgerPage>()(z.object({ before: z.number().int().positive().nullable(), limit: z.number().int().min(1).max(500), entityId: optionalId })),
  'ledger.verify': on<LedgerCheck>()(nothing),

  // How far long work of the store is; answered by the part that is not busy with it (U4).
  'tasks.progress': on<TaskProgress | null>()(nothing),
  'tasks.call-off': on<null>()(nothing),
  'app.info': on<AppInfo>()(nothing),
} as const satisfies { readonly [C in Channel]: ChannelSpec };

export type Contract = typeof contract;
export type Input<C extends Channel> = z.input<Contract[C]['input']>;
export type Parsed<C extends Channel> = z.output<Contract[C]['input']>;
export type Output<C extends Channel> = NonNullable<Contract[C]['output']> | Extract<Contract[C]['output'], null>;
