import { join } from 'node:path';
import type { ChannelOn } from '#shared/ipc/channels.ts';
import type { Input, Output } from '#shared/ipc/contract.ts';
import type { Envelope } from '#shared/ipc/errors.ts';
import type { Clock } from '#shared/lib/time.ts';
import { CHANNELS } from '#shared/ipc/channels.ts';
import { type Dispatch, dispatcher } from '#main/core/dispatch.ts';
import { coreHandlers } from '#main/core/handlers.ts';
import { type TestWorkspace, copyOf, newWorkspace } from './workspace.ts';

export type CoreChannel = ChannelOn<'core' | 'internal'>;

export const STORY = join(import.meta.dirname, '../fixtures/story');

/** A real workspace reached only through its boundary, as a page reaches it. */
export type Boundary = {
  readonly workspace: TestWorkspace;
  readonly dispatch: Dispatch;
  /** Sends as the person of the workspace; throws what was refused. */
  readonly ask: <C extends CoreChannel>(channel: C, input: Input<C>) => Promise<Output<C>>;
  /** Moves the clock on, in ms. */
  readonly advance: (ms: number) => void;
  readonly close: () => Promise<void>;
};

export const newBoundary = (): Boundary => boundaryOf((clock) => newWorkspace({ clock }));

function boundaryOf(open: (clock: Clock) => TestWorkspace): Boundary {
  let ahead = 0;
  const workspace = open(() => Date.now() + ahead);
  const { core, person } = workspace;
  const dispatch = dispatcher(coreHandlers(core.services), {
    actor: () => person,
    newId: core.newId,
    onUnexpected: (channel, error) => console.error(channel, error),
    catchUp: core.services.cycles.turnDue,
  });
  return {
    workspace,
    dispatch,
    ask: async (channel, input) => {
      const command = CHANNELS[channel].kind === 'command' ? core.newId() : null;
      const answer = (await dispatch({ channel, command, input })) as Envelope<Output<typeof channel>>;
      if (!answer.ok) throw new Error(`${channel}: ${answer.error.code} ${answer.error.message}`);
      return answer.value;
    },
    advance: (ms) => {
      ahead += ms;
    },
    close: workspace.close,
  };
}

/** What a workspace of the story holds, by id. */
export type Seeded = {
  readonly person: string;
  readonly department: string;
  readonly otherDepartment: string;
  readonly section: string;
  readonly checklist: string;
  readonly items: readonly string[];
  readonly workflow: string;
  readonly map: string;
  readonly run: string;
  /** A text file attached to the first item: `All well`. */
  readonly evidence: string;
  /** A file of five bytes of which three arrived: `cal`. */
  readonly upload: string;
};

const some = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('the story lacks something');
  return value;
};

let template: Promise<{ readonly path: string; readonly seeded: Seeded }> | null = null;

/** A workspace of the story as a boundary of its own; the story is imported once and copied then. */
export async function storyBoundary(): Promise<{ readonly at: Boundary; readonly seeded: Seeded }> {
  template ??= (async () => {
    const first = newBoundary();
    const seeded = await seedStory(first);
    await first.workspace.core.close();
    return { path: first.workspace.path, seeded };
  })();
  const { path, seeded } = await template;
  const at = boundaryOf((clock) => copyOf(path, seeded.person, { clock }));
  // What is on its way in does not outlive the process that takes it in.
  const { upload } = await at.ask('evidence.begin', { size: 5 });
  await at.ask('evidence.push', { upload, bytes: Buffer.from('cal') });
  return { at, seeded: { ...seeded, upload } };
}

/** Imports the story, publishes its six-step runbook and starts a run of it. */
async function seedStory({ ask, workspace }: Boundary): Promise<Seeded> {
  const { token } = await ask('imports.preview', { paths: [STORY] });
  await ask('imports.apply', { token, paths: [join(STORY, 'orchard.md'), join(STORY, 'harbour.md')] });
  const tree = await ask('departments.tree', {});
  const checklists = await ask('departments.lists', { departmentIds: null });
  const checklist = some(checklists.find(({ title }) => title === 'Machines'));
  const { items } = await ask('checklists.get', { id: checklist.id });
  const workflow = some((await ask('workflows.list', {})).find(({ steps }) => steps === 6)).id;
  await ask('workflows.publish', { id: workflow, note: 'First' });
  const { entityIds } = await ask('runs.start', { workflowId: workflow });
  const named = (name: string) => some(tree.departments.find((department) => department.name === name)).id;
  const [first] = items.filter(({ parentId }) => parentId === null);
  const evidence = await attachText(ask, some(first).id, 'well.txt', 'All well');
  return {
    person: workspace.person,
    department: named('Press house'),
    otherDepartment: named('Market'),
    section: some(tree.sections.find(({ name }) => name === 'Cellar')).id,
    checklist: checklist.id,
    items: items.filter(({ parentId }) => parentId === null).map(({ id }) => id),
    workflow,
    map: some((await ask('maps.list', {}))[0]).id,
    run: some(entityIds[0]),
    evidence,
    upload: '',
  };
}

/** Attaches a text to an item as a page does; gives the id of the evidence. */
export async function attachText(ask: Boundary['ask'], item: string, name: string, text: string): Promise<string> {
  const bytes = Buffer.from(text);
  const { upload } = await ask('evidence.begin', { size: bytes.length });
  await ask('evidence.push', { upload, bytes });
  return some((await ask('evidence.attach', { entity: 'item', id: item, files: [{ upload, name }] })).entityIds[0]);
}
