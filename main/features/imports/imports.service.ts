import { pastedName, pastedPath } from '#shared/domain/imports/pasted-text.ts';
import { type ImportPlan, planImport } from '#shared/domain/imports/plan-import.ts';
import { Refused } from '#shared/ipc/errors.ts';
import type { ImportFileReport, ImportPreview, ImportReport } from '#shared/ipc/views.ts';
import type { ParseError, ParsedDocument } from '#shared/domain/imports/parsed-document.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Act, Decide, Means } from '#main/core/context.ts';
import type { ParsedFile, Parser } from '#main/core/parser.ts';
import { written } from '#main/features/workflows/workflow-text.ts';
import { relined } from '#shared/formats/markdown/runbook/edit/lines.ts';
import { sha256 } from '#main/store/event-row.ts';
import { filesBehind } from './import-files.ts';
import { importRecords } from './import-records.ts';

export type ParsedSource = { readonly path: string; readonly parsed: ParsedFile };
type PreviewFile = ImportPreview['files'][number];

/** What a file is known by; its path, where nothing else is said. */
export type NameSource = (file: string) => string;

const MOST_PREVIEWS = 8;

/** Carries the plans out of a transaction that is taken back. */
class PreviewOnly extends Error {}

/**
 * Import (X1): parse beside the store, plan against what is stored, record. A preview takes the very same road and is
 * then taken back, so that it can't promise anything else than the import does. Files are independent of each other;
 * nothing of a file that can't be read is stored.
 */
export function importsService(means: Means, parser: Parser) {
  const { read, mutate, newId, now, zone, ledger, task } = means;
  const existingFor = importRecords(read);
  const previews = new Map<Id, readonly ParsedSource[]>();

  const plan = (by: Id, path: string, document: ParsedDocument, together: ReadonlySet<string>): ImportPlan =>
    planImport({ document, path, newId, by, at: now(), zone: zone(), digest: (text) => sha256(text).slice(0, 32), readRunbook, existing: existingFor(path, together) });

  /** A decision a file, each seeing what the one before it recorded; `reports` fills as they are made. */
  const decisions = (by: Id, sources: readonly ParsedSource[], reports: PreviewFile[]): Decide[] => {
    const together = new Set(sources.map(({ path }) => path));
    return sources.map(({ path, parsed }, index) => () => {
      task.part(index, sources.length);
      if (!parsed.ok) {
        reports.push(failed(path, parsed.error));
        return [];
      }
      const planned = plan(by, path, parsed.value, together);
      reports.push(planReport(path, parsed.value, planned));
      task.part(index, sources.length, planned.drafts.length);
      return planned.drafts;
    });
  };

  /** One transaction for all files, so that one undo takes an import back. */
  const record = (act: Act, sources: readonly ParsedSource[]): ImportReport => {
    const reports: PreviewFile[] = [];
    task.begin('storing');
    task.counting(() => mutate(act, decisions(act.actor, sources, reports)));
    return { files: reports.map(withoutLines) };
  };

  const parse = async (paths: readonly string[], nameOf: NameSource = (file) => file): Promise<ParsedSource[]> => {
    const sources: ParsedSource[] = [];
    const files = filesBehind(paths);
    task.begin('reading');
    for (const [index, file] of files.entries()) {
      task.part(index, files.length);
      sources.push({ path: nameOf(file), parsed: await parser.parse(file, task.isCalledOff) });
    }
    return sources;
  };

  const keep = (actor: Id, sources: readonly ParsedSource[]): ImportPreview => {
    const files = rehearse(actor, sources);
    const token = newId();
    previews.set(token, sources);
    for (const old of [...previews.keys()].slice(0, -MOST_PREVIEWS)) previews.delete(old);
    return { token, files };
  };

  const rehearse = (actor: Id, sources: readonly ParsedSource[]): PreviewFile[] => {
    const reports: PreviewFile[] = [];
    const command = newId();
    task.begin('checking');
    try {
      task.counting(() => ledger.transact(() => {
        for (const decide of decisions(actor, sources, reports)) ledger.record({ actor, command }, decide());
        throw new PreviewOnly();
      }));
    } catch (error) {
      if (!(error instanceof PreviewOnly)) throw error;
    }
    return reports;
  };

  return {
    /** Parses the files and says what each line would become; nothing is stored. `apply` takes the token. */
    preview: (actor: Id, paths: readonly string[]): Promise<ImportPreview> =>
      task.during(async () => keep(actor, await parse(paths))),
    /** The same of a text that was pasted. */
    previewText: (actor: Id, text: string): Promise<ImportPreview> =>
      task.during(async () => {
        task.begin('reading');
        return keep(actor, [{ path: pastedPath(text), parsed: await parser.parse({ name: pastedName(text), text }, task.isCalledOff) }]);
      }),
    /** Stores what was previewed, of the files named. */
    apply: (act: Act, token: Id, paths: readonly string[]): Promise<ImportReport> =>
      task.during(() => {
        const sources = previews.get(token);
        if (sources === undefined) throw new Refused({ code: 'preview-expired', message: 'This preview is no longer there. Choose the files again.' });
        const report = record(act, sources.filter(({ path }) => paths.includes(path)));
        previews.delete(token);
        return report;
      }),
    /** Parses and stores in one go: the command line and the starter library. `nameOf` names a source that is the same wherever its file lies. */
    run: (act: Act, paths: readonly string[], nameOf?: NameSource): Promise<ImportReport> => task.during(async () => record(act, await parse(paths, nameOf))),
  };
}
export type ImportsService = ReturnType<typeof importsService>;

const readRunbook = (like: string, lines: readonly string[], title: string) => {
  const text = relined(like, lines);
  return { ...written(text, title), text };
};

const withoutLines = ({ lines: _lines, ...report }: PreviewFile): ImportFileReport => report;

const failed = (path: string, { line, code, message, more = [] }: ParseError): PreviewFile => ({
  path, kind: 'unreadable', created: {}, updated: {}, unchanged: {}, warnings: more, error: { code, message, line }, lines: [],
});

const planReport = (path: string, document: ParsedDocument, { created, updated, unchanged, warnings, lines }: ImportPlan): PreviewFile => ({
  path, kind: kindOf(document), created, updated, unchanged, warnings, error: null, lines,
});

function kindOf({ checklists, workflows, maps, people }: ParsedDocument): ImportFileReport['kind'] {
  const kinds: ImportFileReport['kind'][] = [];
  if (checklists.length > 0) kinds.push('checklists');
  if (workflows.length > 0) kinds.push('workflows');
  if (maps.length > 0) kinds.push('map');
  if (people.length > 0) kinds.push('people');
  return kinds.length > 1 ? 'mixed' : (kinds[0] ?? 'text');
}
