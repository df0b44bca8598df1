/**
 * Every channel, without its shapes: the preload's allow-list and the renderer's client need no more, and stay small.
 * `core` channels are answered beside the store, `shell` channels by the part that owns windows and dialogs; `internal`
 * ones are not within the renderer's reach. A command carries an idempotency key.
 */
export const CHANNELS = {
  'workspace.overview': { kind: 'query', side: 'core' },
  'workspace.reopen': { kind: 'query', side: 'core' },
  'settings.get': { kind: 'query', side: 'core' },
  'settings.change': { kind: 'query', side: 'core' },
  'people.list': { kind: 'query', side: 'core' },
  'people.directory': { kind: 'query', side: 'core' },
  'people.load': { kind: 'query', side: 'core' },
  'people.add': { kind: 'command', side: 'core' },
  'people.update': { kind: 'command', side: 'core' },
  'people.deactivate': { kind: 'command', side: 'core' },
  'people.reactivate': { kind: 'command', side: 'core' },
  'departments.tree': { kind: 'query', side: 'core' },
  'departments.lists': { kind: 'query', side: 'core' },
  'departments.find': { kind: 'query', side: 'core' },
  'departments.create': { kind: 'command', side: 'core' },
  'departments.rename': { kind: 'command', side: 'core' },
  'departments.move': { kind: 'command', side: 'core' },
  'departments.set-lead': { kind: 'command', side: 'core' },
  'departments.archive': { kind: 'command', side: 'core' },
  'departments.restore': { kind: 'command', side: 'core' },
  'sections.create': { kind: 'command', side: 'core' },
  'sections.rename': { kind: 'command', side: 'core' },
  'sections.move': { kind: 'command', side: 'core' },
  'sections.archive': { kind: 'command', side: 'core' },
  'sections.restore': { kind: 'command', side: 'core' },
  'checklists.get': { kind: 'query', side: 'core' },
  'checklists.changes': { kind: 'query', side: 'core' },
  'checklists.create': { kind: 'command', side: 'core' },
  'checklists.rename': { kind: 'command', side: 'core' },
  'checklists.move': { kind: 'command', side: 'core' },
  'checklists.tick-all': { kind: 'command', side: 'core' },
  'checklists.archive': { kind: 'command', side: 'core' },
  'checklists.restore': { kind: 'command', side: 'core' },
  'checklists.set-recurrence': { kind: 'command', side: 'core' },
  'checklists.close-cycle': { kind: 'command', side: 'core' },
  'checklists.reopen-cycle': { kind: 'command', side: 'core' },
  'checklists.amend': { kind: 'command', side: 'core' },
  'checklists.cycles': { kind: 'query', side: 'core' },
  'checklists.past-cycle': { kind: 'query', side: 'core' },
  'checklists.occurrences': { kind: 'query', side: 'core' },
  'items.get': { kind: 'query', side: 'core' },
  'items.add': { kind: 'command', side: 'core' },
  'items.edit': { kind: 'command', side: 'core' },
  'items.set-state': { kind: 'command', side: 'core' },
  'items.assign': { kind: 'command', side: 'core' },
  'items.set-due': { kind: 'command', side: 'core' },
  'items.set-stage': { kind: 'command', side: 'core' },
  'items.set-critical': { kind: 'command', side: 'core' },
  'items.write-notes': { kind: 'command', side: 'core' },
  'items.move': { kind: 'command', side: 'core' },
  'items.archive': { kind: 'command', side: 'core' },
  'items.restore': { kind: 'command', side: 'core' },
  'conformance.matrix': { kind: 'query', side: 'core' },
  'conformance.acceptance': { kind: 'query', side: 'core' },
  'conformance.cell': { kind: 'query', side: 'core' },
  'conformance.render': { kind: 'query', side: 'internal' },
  'conformance.save': { kind: 'query', side: 'shell' },
  'conformance.add': { kind: 'command', side: 'core' },
  'conformance.order': { kind: 'command', side: 'core' },
  'conformance.accept': { kind: 'command', side: 'core' },
  'evidence.list': { kind: 'query', side: 'core' },
  'evidence.begin': { kind: 'query', side: 'core' },
  'evidence.push': { kind: 'query', side: 'core' },
  'evidence.cancel': { kind: 'query', side: 'core' },
  'evidence.attach': { kind: 'command', side: 'core' },
  'evidence.add-link': { kind: 'command', side: 'core' },
  'evidence.add-note': { kind: 'command', side: 'core' },
  'evidence.rename': { kind: 'command', side: 'core' },
  'evidence.detach': { kind: 'command', side: 'core' },
  'evidence.preview': { kind: 'query', side: 'core' },
  'evidence.get': { kind: 'query', side: 'internal' },
  'evidence.write-copy': { kind: 'query', side: 'internal' },
  'evidence.open': { kind: 'query', side: 'shell' },
  'evidence.save-copy': { kind: 'query', side: 'shell' },
  'work.mine': { kind: 'query', side: 'core' },
  'work.dues': { kind: 'query', side: 'core' },
  'work.blocked': { kind: 'query', side: 'core' },
  'workflows.list': { kind: 'query', side: 'core' },
  'workflows.inventory': { kind: 'query', side: 'core' },
  'workflows.render-inventory': { kind: 'query', side: 'internal' },
  'workflows.save-inventory': { kind: 'query', side: 'shell' },
  'workflows.report': { kind: 'query', side: 'core' },
  'workflows.get': { kind: 'query', side: 'core' },
  'workflows.version': { kind: 'query', side: 'core' },
  'workflows.create': { kind: 'command', side: 'core' },
  'workflows.revise': { kind: 'command', side: 'core' },
  'workflows.arrange': { kind: 'command', side: 'core' },
  'workflows.publish': { kind: 'command', side: 'core' },
  'workflows.restore-version': { kind: 'command', side: 'core' },
  'workflows.archive': { kind: 'command', side: 'core' },
  'workflows.restore': { kind: 'command', side: 'core' },
  'workflows.set-owner': { kind: 'command', side: 'core' },
  'runs.list': { kind: 'query', side: 'core' },
  'runs.get': { kind: 'query', side: 'core' },
  'runs.report': { kind: 'query', side: 'core' },
  'runs.start': { kind: 'command', side: 'core' },
  'runs.settle': { kind: 'command', side: 'core' },
  'runs.retry': { kind: 'command', side: 'core' },
  'runs.note': { kind: 'command', side: 'core' },
  'runs.pause': { kind: 'command', side: 'core' },
  'runs.resume': { kind: 'command', side: 'core' },
  'runs.abort': { kind: 'command', side: 'core' },
  'maps.list': { kind: 'query', side: 'core' },
  'maps.get': { kind: 'query', side: 'core' },
  /** The runbook that a chart would be (M3). */
  'maps.as-runbook': { kind: 'query', side: 'core' },
  'search.find': { kind: 'query', side: 'core' },
  'maps.organisation': { kind: 'query', side: 'core' },
  'maps.create-missing': { kind: 'command', side: 'core' },
  'history.undo': { kind: 'command', side: 'core' },
  'history.redo': { kind: 'command', side: 'core' },
  'imports.preview': { kind: 'query', side: 'internal' },
  'imports.preview-text': { kind: 'query', side: 'core' },
  'imports.choose': { kind: 'query', side: 'shell' },
  'imports.apply': { kind: 'command', side: 'core' },
  'starter.load': { kind: 'command', side: 'core' },
  'exports.render': { kind: 'query', side: 'internal' },
  'exports.save': { kind: 'query', side: 'shell' },
  'exports.print': { kind: 'query', side: 'shell' },
  'exports.save-drawing': { kind: 'query', side: 'shell' },
  'ledger.list': { kind: 'query', side: 'core' },
  'ledger.verify': { kind: 'query', side: 'core' },
  'tasks.progress': { kind: 'query', side: 'shell' },
  'tasks.call-off': { kind: 'query', side: 'shell' },
  'app.info': { kind: 'query', side: 'shell' },
} as const satisfies Record<string, { readonly kind: 'query' | 'command'; readonly side: 'core' | 'shell' | 'internal' }>;

export type Channel = keyof typeof CHANNELS;
export type Side = (typeof CHANNELS)[Channel]['side'];
export type ChannelOn<S extends Side> = { [C in Channel]: (typeof CHANNELS)[C]['side'] extends S ? C : never }[Channel];

const onSide = <S extends Side>(...sides: S[]): ChannelOn<S>[] =>
  (Object.keys(CHANNELS) as Channel[]).filter((channel) => (sides as Side[]).includes(CHANNELS[channel].side)) as ChannelOn<S>[];

/** What the preload lets through; anything else does not reach main. */
export const EXPOSED_CHANNELS = onSide('core', 'shell');
export const CORE_CHANNELS = onSide('core', 'internal');
export const SHELL_CHANNELS = onSide('shell');

/** The two Electron channels that everything travels on. */
export const CALL = 'handrail:call';
export const CHANGED = 'handrail:changed';

/** What the renderer sends: commands carry an idempotency key (a UUIDv7 made for each act). */
export type Request = { readonly channel: string; readonly command: string | null; readonly input: unknown };

/** Nouns whose tables changed; stores refetch what they show of them. */
export const NOUNS = ['workspace', 'departments', 'checklists', 'items', 'people', 'workflows', 'runs', 'maps', 'evidence', 'settings', 'ledger'] as const;
export type Noun = (typeof NOUNS)[number];
