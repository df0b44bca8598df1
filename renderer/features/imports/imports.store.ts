import { create } from 'zustand';
import type { BoundaryError } from '#shared/ipc/errors.ts';
import type { ImportPreview, ImportReport } from '#shared/ipc/views.ts';
import { CallFailed, call, onChanged } from '#renderer/lib/api.ts';
import { send } from '#renderer/lib/command.ts';
import { undo } from '#renderer/lib/history.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { offerUndo } from '#renderer/ui/history-toasts.ts';
import { toast } from '#renderer/ui/toast.ts';
import { countedList, isImportable, sumCounts } from './counted.ts';
import { isAnyThere, takeInventory, whatCame } from './what-came.ts';
import type { Arrival, Inventory } from './what-came.ts';

export type Imported = {
  readonly report: ImportReport;
  readonly came: readonly Arrival[];
  /** Where the ledger stood when it was done; an undo means the import only while nothing came after. */
  readonly ledgerEnd: number;
  readonly isUndone: boolean;
};

type ImportState = {
  readonly busy: 'choosing' | 'applying' | null;
  readonly preview: ImportPreview | null;
  /** Paths of the files that are ticked. */
  readonly taken: ReadonlySet<string>;
  /** Path of the file whose lines are shown. */
  readonly shown: string | null;
  readonly imported: Imported | null;
  readonly error: BoundaryError | null;
};

const start: ImportState = { busy: null, preview: null, taken: new Set(), shown: null, imported: null, error: null };

/** How far an import is: nothing chosen, a preview, a result. Kept while other pages are shown. */
export const useImports = create<ImportState>()(() => start);

const fail = (error: unknown): void => {
  if (!(error instanceof CallFailed)) throw error;
  refused(error.error);
};

/** What somebody called off is no fault: all is as it was. */
function refused(error: BoundaryError): void {
  if (error.code === 'called-off') toast({ text: translate('imports:progress.calledOff'), key: 'import' });
  useImports.setState({ busy: null, error: error.code === 'called-off' ? null : error });
}

/** Lets the person choose and shows what it would become; closing the dialog changes nothing. */
export const choose = (what: 'files' | 'folder'): Promise<void> => look(() => call('imports.choose', { what }));

/** Shows what a pasted text would become. */
export const lookAtText = (text: string): Promise<void> => look(() => call('imports.preview-text', { text }));

async function look(ask: () => Promise<ImportPreview | null>): Promise<void> {
  if (useImports.getState().busy !== null) return;
  useImports.setState({ busy: 'choosing', error: null });
  try {
    const preview = await ask();
    useImports.setState(preview === null ? { busy: null } : { ...start, preview, ...initially(preview) });
  } catch (error) {
    fail(error);
  }
}

function initially({ files }: ImportPreview): Pick<ImportState, 'taken' | 'shown'> {
  return { taken: new Set(files.filter(isImportable).map(({ path }) => path)), shown: files[0]?.path ?? null };
}

export const show = (path: string): void => useImports.setState({ shown: path });

/** Takes a file that was left out, and the other way round. What can't be read stays out. */
export function toggleTaken(path: string): void {
  useImports.setState(({ taken, preview }) => {
    const file = preview?.files.find((each) => each.path === path);
    if (file === undefined || file.error !== null) return {};
    const next = new Set(taken);
    if (!next.delete(path)) next.add(path);
    return { taken: next };
  });
}

export function takeAll(all: boolean): void {
  useImports.setState(({ preview }) => ({
    taken: new Set(all ? (preview?.files ?? []).filter(({ error }) => error === null).map(({ path }) => path) : []),
  }));
}

export const startOver = (): void => useImports.setState(start, true);

/** Stores what is ticked. */
export async function apply(): Promise<void> {
  const { preview, taken, busy } = useImports.getState();
  if (preview === null || taken.size === 0 || busy !== null) return;
  await store(() => send('imports.apply', { token: preview.token, paths: [...taken] }));
}

/** Stores the starter library. */
export async function loadStarter(): Promise<void> {
  if (useImports.getState().busy === null) await store(() => send('starter.load', {}));
}

async function store(write: () => Promise<{ ok: true; value: ImportReport } | { ok: false; error: BoundaryError }>): Promise<void> {
  useImports.setState({ busy: 'applying', error: null });
  try {
    const before = await takeInventory();
    const answer = await write();
    if (answer.ok) await tell(answer.value, before);
    else refused(answer.error);
  } catch (error) {
    fail(error);
  }
}

async function tell(report: ImportReport, before: Inventory): Promise<void> {
  const [after, ledgerEnd] = await Promise.all([takeInventory(), newestEvent()]);
  useImports.setState({ ...start, imported: { report, came: whatCame(before, after), ledgerEnd, isUndone: false } }, true);
  const list = countedList(sumCounts(report.files.flatMap(({ created, updated }) => [created, updated])));
  if (list === '') toast({ text: translate('imports:result.nothing'), key: 'import' });
  else offerUndo(translate('imports:result.done', { list }));
  followResult();
}

let follows = false;

/** Undo may come from anywhere: a result of which nothing is left any more was taken back. */
function followResult(): void {
  if (follows) return;
  follows = true;
  onChanged((nouns) => {
    const { imported } = useImports.getState();
    if (imported === null || imported.isUndone || imported.came.length === 0 || nouns.every((noun) => noun === 'settings')) return;
    void takeInventory().then((now) => {
      if (isAnyThere(imported.came, now) || useImports.getState().imported !== imported) return;
      useImports.setState({ imported: { ...imported, came: [], isUndone: true } });
    });
  });
}

async function newestEvent(): Promise<number> {
  const { lines } = await call('ledger.list', { before: null, limit: 1, entityId: null });
  return lines[0]?.seq ?? 0;
}

/** Takes the whole import back; said when it is refused. */
export async function undoImport(): Promise<void> {
  const { imported } = useImports.getState();
  if (imported !== null && imported.ledgerEnd !== (await newestEvent())) {
    toast({ text: translate('imports:result.notLast'), tone: 'error', key: 'import' });
    return;
  }
  const { ok, text } = await undo();
  if (!ok) {
    toast({ text, tone: 'error', key: 'import' });
    return;
  }
  useImports.setState(({ imported }) => (imported === null ? {} : { imported: { ...imported, came: [], isUndone: true } }));
}
