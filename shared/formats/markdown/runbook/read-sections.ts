import type { Heading, RootContent } from 'mdast';
import { PARAMETER_TYPES, type Parameter, type WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import { verbatimText } from '../verbatim.ts';
import { type Entry, type TablePlace, entriesIn, labelled, tableIn } from './entries.ts';
import { introFields, isComment } from './intro-fields.ts';
import { type Layout, type Section, spanOf } from './layout.ts';
import type { SectionKey } from './sections.ts';
import { type WrittenBranch, branchOf } from './targets.ts';

export const sectionAt = (layout: Layout, key: SectionKey): Section | null => layout.sections.find((section) => section.key === key) ?? null;

const entriesAt = (layout: Layout, key: SectionKey): Entry[] => entriesIn(sectionAt(layout, key)?.nodes ?? [], layout.source);

/** The blocks that are the overview: those of its section, else what stands before the first section. */
export function overviewNodes(layout: Layout): readonly RootContent[] {
  const section = sectionAt(layout, 'overview');
  if (section !== null) return section.nodes;
  const before = layout.steps[0]?.span.from ?? Number.POSITIVE_INFINITY;
  const fields = new Set(introFields(layout).nodes);
  const nodes = layout.intro.filter((node) => spanOf(node).from < before && !fields.has(node));
  // “Steps:” above a list says only that steps follow.
  const says = (node: RootContent): boolean => !isComment(node) && !(node.type === 'paragraph' && /^(?:the\s+)?(?:steps|procedure|instructions)\s*:$/i.test(layout.source.slice(node)));
  return nodes.slice(nodes.findIndex(says) < 0 ? nodes.length : nodes.findIndex(says), nodes.findLastIndex(says) + 1);
}

/** Blocks as one text. */
export function blocksText(nodes: readonly RootContent[], layout: Layout): string {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (first === undefined || last === undefined) return '';
  return (nodes.length === 1 ? verbatimText(first) : null) ?? layout.source.lines(first, last).trimEnd();
}

export type Located<T> = { readonly value: T; readonly line: number };

const located = <T>({ from }: { readonly from: number }, value: T): Located<T> => ({ value, line: from + 1 });

export const texts = (layout: Layout, key: 'triggers' | 'prerequisites' | 'kpis' | 'opportunities'): Located<string>[] => entriesAt(layout, key).map((entry) => located(entry, entry.text));

/** Which column of a table says what; those without a name that fits are taken in order. */
export function columnsOf(table: TablePlace, patterns: readonly RegExp[]): number[] {
  const taken = new Set<number>();
  const found = patterns.map((pattern) => {
    const at = table.columns.findIndex((column, index) => !taken.has(index) && pattern.test(column));
    if (at >= 0) taken.add(at);
    return at;
  });
  return found.every((at) => at < 0) ? patterns.map((_pattern, index) => (index < table.columns.length ? index : -1)) : found;
}

export const ERROR_COLUMNS = [/error|failure|problem|symptom|issue/, /likelihood|probability|frequency/, /impact|severity|effect/, /response|action|fix|resolution|mitigation|what to do|solution/];
export const PARAMETER_COLUMNS = [/name|parameter|variable|input/, /type|kind/, /default/, /description|meaning|notes?|purpose/];

export function errors(layout: Layout): Located<WorkflowDefinition['errors'][number]>[] {
  const section = sectionAt(layout, 'errors');
  const table = tableIn(section?.nodes ?? [], layout.source);
  if (table === null) {
    return entriesIn(section?.nodes ?? [], layout.source).map((entry) => {
      const parts = labelled(entry.text);
      return located(entry, { error: parts?.label ?? entry.text, likelihood: '', impact: '', response: parts?.rest ?? '' });
    });
  }
  const [error = -1, likelihood = -1, impact = -1, response = -1] = columnsOf(table, ERROR_COLUMNS);
  return table.rows
    .map((row) => located(row, { error: row.cells[error] ?? '', likelihood: row.cells[likelihood] ?? '', impact: row.cells[impact] ?? '', response: row.cells[response] ?? '' }))
    .filter(({ value }) => Object.values(value).some((cell) => cell !== ''));
}

export function parameters(layout: Layout): Located<Parameter>[] {
  const section = sectionAt(layout, 'parameters');
  const table = tableIn(section?.nodes ?? [], layout.source);
  if (table === null) {
    return entriesIn(section?.nodes ?? [], layout.source).flatMap((entry) => {
      const parts = labelled(entry.text);
      const head = /^(?:`([^`]+)`|([^\s(]+))\s*(?:\(([^)]*)\))?$/.exec(parts?.label ?? entry.text);
      if (head === null) return [];
      const [kind = '', ...more] = (head[3] ?? '').split(/\s*,\s*/);
      const fallback = more.map((word) => /^default\s+(.+)$/i.exec(word)?.[1]).find((word) => word !== undefined) ?? null;
      return [located(entry, { name: head[1] ?? head[2] ?? '', ...typeOf(kind), default: fallback, description: parts?.rest ?? '' })];
    });
  }
  const [name = -1, type = -1, fallback = -1, description = -1] = columnsOf(table, PARAMETER_COLUMNS);
  return table.rows.flatMap((row) => {
    const own = (row.cells[name] ?? '').replace(/^`([^`]+)`$/, '$1');
    return own === '' ? [] : [located(row, { name: own, ...typeOf(row.cells[type] ?? ''), default: row.cells[fallback] || null, description: row.cells[description] ?? '' })];
  });
}

/** `choice: a, b`, `number`, `yes-no`; what is no type is text. */
function typeOf(written: string): Pick<Parameter, 'type' | 'choices'> {
  const [, choices] = /^choices?(?: of)?\s*[:(]\s*(.*?)\)?$/i.exec(written) ?? [];
  if (choices !== undefined) return { type: 'choice', choices: choices.split(/\s*[,|/]\s*/).filter((choice) => choice !== '') };
  const word = written.toLowerCase().trim();
  if (/^(?:bool(?:ean)?|yes\/no|flag)$/.test(word)) return { type: 'yes-no', choices: [] };
  if (/^(?:int(?:eger)?|float|decimal)$/.test(word)) return { type: 'number', choices: [] };
  return { type: PARAMETER_TYPES.find((type) => type === word) ?? 'text', choices: [] };
}

export type OutputEntry = Located<{ readonly kind: 'output' | 'logs' | 'metrics'; readonly name: string; readonly text: string }>;

export const outputs = (layout: Layout): OutputEntry[] =>
  entriesAt(layout, 'outputs').map((entry) => {
    const parts = labelled(entry.text);
    const kind = parts !== null && /^(?:logs?|metrics?)$/i.test(parts.label) ? (/^l/i.test(parts.label) ? 'logs' : 'metrics') : 'output';
    return located(entry, { kind, name: parts?.label ?? entry.text, text: parts?.rest ?? '' });
  });

export const changeLog = (layout: Layout): Located<{ version: string; text: string }>[] =>
  entriesAt(layout, 'changeLog').map((entry) => {
    const parts = labelled(entry.text);
    return located(entry, parts === null ? { version: '', text: entry.text } : { version: parts.label.replace(/^v(?:ersion)?\s*(?=\d)/i, ''), text: parts.rest });
  });

export const LABELS = {
  monitoring: [['metrics', /^(?:success )?metrics?$|^success$/], ['levels', /^(?:slas?|slos?|service levels?)$/], ['alerts', /^alerts?$/], ['dashboard', /^dashboards?$/]],
  dependencies: [['upstream', /^upstream$/], ['downstream', /^downstream$/], ['systems', /^systems?$/], ['teams', /^teams?$/]],
  gate: [['next', /^next(?: workflow| step)?$/], ['completion', /^completion|^complete$/], ['ledger', /^ledger(?: entry)?$/], ['handoff', /^hand-?(?:off|over)$/]],
} as const satisfies Record<string, readonly (readonly [string, RegExp])[]>;

/** Entries that carry one of the labels of a section; the others are kept in the text. */
export function labels<S extends keyof typeof LABELS>(layout: Layout, section: S): (Entry & { readonly field: (typeof LABELS)[S][number][0]; readonly rest: string })[] {
  return entriesAt(layout, section).flatMap((entry) => {
    const parts = labelled(entry.text);
    const known = (LABELS[section] as readonly (readonly [(typeof LABELS)[S][number][0], RegExp])[]).find(([, pattern]) => pattern.test((parts?.label ?? '').toLowerCase()));
    return known === undefined || parts === null ? [] : [{ ...entry, field: known[0], rest: parts.rest }];
  });
}

/** A list within a line: what stands between commas outside of brackets. */
export const listed = (text: string): string[] =>
  /^(?:none|-|n\/a)$/i.test(text) ? [] : text.split(/\s*[,;]\s*(?![^(]*\))/).map((part) => part.trim()).filter((part) => part !== '');

export type WrittenDecision = {
  readonly question: string;
  /** As written behind “After”. */
  readonly after: string | null;
  readonly line: number;
  readonly branches: readonly WrittenBranch[];
  readonly heading: Heading | null;
  readonly nodes: readonly RootContent[];
};

/** Decisions are sub-headings with bullets; without sub-headings all bullets are one. */
export function decisions(layout: Layout): WrittenDecision[] {
  const section = sectionAt(layout, 'decisions');
  if (section === null) return [];
  const { source } = layout;
  const subs = section.nodes.filter((node): node is Heading => node.type === 'heading');
  const groups = subs.length === 0 ? [{ heading: null, nodes: section.nodes }] : subs.map((heading, index) => {
    const next = subs[index + 1];
    const from = section.nodes.indexOf(heading) + 1;
    return { heading, nodes: section.nodes.slice(from, next === undefined ? undefined : section.nodes.indexOf(next)) };
  });
  return groups.flatMap(({ heading, nodes }): WrittenDecision[] => {
    const rows = nodes.flatMap((node) => (node.type === 'list' || node.type === 'paragraph' ? lineRows(node, layout) : []));
    const branches = rows.flatMap(({ text, line }) => {
      const branch = branchOf(text, false);
      return branch === null ? [] : [{ ...branch, line }];
    });
    const after = rows.map(({ text }) => /^\s*(?:[-*+]\s+)?(?:\*\*|__)?After(?:(?:\*\*|__)\s*:|:(?:\*\*|__)?)\s*(.+)$/i.exec(text)?.[1]?.trim()).find((found) => found !== undefined) ?? null;
    if (heading === null && branches.length === 0) return [];
    const question = heading === null ? '' : source.plain(heading).replace(/^decision(?:\s+point)?\s*(?:\d+|[a-z](?=\b))?\s*[:.–—-]?\s*/i, '').trim();
    return [{ question, after, line: (heading === null ? (rows[0]?.line ?? section.body.from + 1) : source.lineOf(heading)), branches, heading, nodes }];
  });
}

const lineRows = (node: RootContent, { lines }: Layout): { readonly text: string; readonly line: number }[] => {
  const { from, to } = spanOf(node);
  return Array.from({ length: to - from }, (_, index) => ({ text: lines[from + index] ?? '', line: from + index + 1 }));
};
