import { z } from 'zod';
import { nameSchema } from '#shared/domain/departments/department.ts';
import { ITEM_STATES, itemTextSchema } from '#shared/domain/items/item.ts';
import { ROLES, type Person } from '#shared/domain/people/person.ts';
import { idSchema } from '#shared/lib/ids.ts';
import { type Settings, settingsPatchSchema } from './settings.ts';
import type {
  AppInfo, ChecklistView, DepartmentTree, HistoryReceipt, ImportPreview, ImportReport, LedgerCheck, LedgerPage, MapSummary, MapView,
  Receipt, RunSummary, RunView, WorkflowSummary, WorkflowView, WorkspaceOverview,
} from './views.ts';

/**
 * `core` channels are answered beside the store, `shell` channels by the part that owns windows and dialogs.
 * A command carries an idempotency key; `internal` channels are not within the renderer's reach.
 */
export type ChannelSpec<I extends z.ZodType = z.ZodType, O = unknown> = {
  readonly kind: 'query' | 'command';
  readonly side: 'core' | 'shell' | 'internal';
  readonly input: I;
  /** Never set: carries the output type. */
  readonly output?: O;
};

const nothing = z.object({});
const byId = z.object({ id: idSchema });
const reason = z.string().max(5_000);
const optionalId = idSchema.nullable();

const spec = <O>() => <I extends z.ZodType>(kind: ChannelSpec['kind'], side: ChannelSpec['side'], input: I): ChannelSpec<I, O> => ({ kind, side, input });
const query = <O>() => <I extends z.ZodType>(input: I) => spec<O>()('query', 'core', input);
const command = <I extends z.ZodType>(input: I) => spec<Receipt>()('command', 'core', input);

export const contract = {
  'workspace.overview': query<WorkspaceOverview>()(nothing),
  'settings.get': query<Settings>()(nothing),
  'settings.change': spec<Settings>()('query', 'core', settingsPatchSchema),

  'people.list': query<Person[]>()(nothing),
  'people.add': command(z.object({ name: nameSchema, email: z.string().max(320).nullable(), roles: z.array(z.enum(ROLES)) })),

  'departments.tree': query<DepartmentTree>()(nothing),
  'departments.create': command(z.object({ name: nameSchema, parentId: optionalId })),
  'departments.rename': command(byId.extend({ name: nameSchema })),
  'departments.move': command(byId.extend({ parentId: optionalId, after: optionalId })),
  'departments.archive': command(byId),
  'departments.restore': command(byId),
  'sections.create': command(z.object({ departmentId: idSchema, name: nameSchema })),
  'sections.rename': command(byId.extend({ name: nameSchema })),
  'sections.archive': command(byId),
  'sections.restore': command(byId),

  'checklists.get': query<ChecklistView>()(byId),
  'checklists.create': command(z.object({ departmentId: idSchema, sectionId: optionalId, title: nameSchema })),
  'checklists.rename': command(byId.extend({ title: nameSchema })),
  'checklists.archive': command(byId),
  'checklists.restore': command(byId),
  'items.add': command(z.object({ checklistId: idSchema, parentId: optionalId, after: optionalId, text: itemTextSchema })),
  'items.edit': command(byId.extend({ text: itemTextSchema })),
  'items.set-state': command(byId.extend({ state: z.enum(ITEM_STATES), reason: reason.nullable() })),
  'items.assign': command(byId.extend({ assigneeId: optionalId })),
  'items.move': command(byId.extend({ after: optionalId })),
  'items.archive': command(byId),
  'items.restore': command(byId),

  'workflows.list': query<WorkflowSummary[]>()(nothing),
  'workflows.get': query<WorkflowView>()(byId),
  'workflows.publish': command(byId.extend({ note: z.string().max(5_000) })),
  'workflows.set-owner': command(byId.extend({ ownerId: optionalId })),

  'runs.list': query<RunSummary[]>()(nothing),
  'runs.get': query<RunView>()(byId),
  'runs.report': query<{ markdown: string }>()(byId),
  'runs.start': command(z.object({ workflowId: idSchema })),
  'runs.settle': command(
    byId.extend({
      stepId: z.string().min(1).max(80),
      outcome: z.enum(['done', 'skipped', 'failed']),
      reason: reason.nullable(),
      validated: z.boolean(),
      note: z.string().max(20_000).nullable(),
    }),
  ),
  'runs.retry': command(byId),
  'runs.note': command(byId.extend({ stepId: z.string().min(1).max(80), text: z.string().max(20_000) })),
  'runs.pause': command(byId.extend({ reason })),
  'runs.resume': command(byId),
  'runs.abort': command(byId.extend({ reason })),

  'maps.list': query<MapSummary[]>()(nothing),
  'maps.get': query<MapView>()(byId),

  'history.undo': spec<HistoryReceipt>()('command', 'core', nothing),
  'history.redo': spec<HistoryReceipt>()('command', 'core', nothing),

  'imports.preview': spec<ImportPreview>()('query', 'internal', z.object({ paths: z.array(z.string().min(1)).min(1).max(10_000) })),
  'imports.choose': spec<ImportPreview | null>()('query', 'shell', nothing),
  'imports.apply': spec<ImportReport>()('command', 'core', z.object({ token: idSchema, paths: z.array(z.string()) })),
  'starter.load': spec<ImportReport>()('command', 'core', nothing),

  'exports.render': spec<{ fileName: string; text: string }>()(
    'query', 'internal', z.object({ noun: z.enum(['checklist', 'workflow', 'run', 'map']), id: idSchema, format: z.enum(['md', 'json']) }),
  ),
  'exports.save': spec<{ path: string } | null>()(
    'query', 'shell', z.object({ noun: z.enum(['checklist', 'workflow', 'run', 'map']), id: idSchema, format: z.enum(['md', 'json']) }),
  ),

  'ledger.list': query<LedgerPage>()(z.object({ before: z.number().int().positive().nullable(), limit: z.number().int().min(1).max(500), entityId: optionalId })),
  'ledger.verify': query<LedgerCheck>()(nothing),

  'app.info': spec<AppInfo>()('query', 'shell', nothing),
} as const satisfies Record<string, ChannelSpec>;

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type Input<C extends Channel> = z.input<Contract[C]['input']>;
export type Parsed<C extends Channel> = z.output<Contract[C]['input']>;
export type Output<C extends Channel> = NonNullable<Contract[C]['output']> | Extract<Contract[C]['output'], null>;
export type ChannelOn<S extends ChannelSpec['side']> = { [C in Channel]: Contract[C]['side'] extends S ? C : never }[Channel];
