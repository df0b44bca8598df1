import type { RootContent } from 'mdast';
import { type FrontMatterFields, readFields } from '../front-matter.ts';
import type { Layout } from './layout.ts';
import { spanOf } from './step-places.ts';

/** A field that a runbook gives in a line below its title, such as `**Owner**: Parcels on-call`, where others have front matter. */
export type IntroField = { readonly key: keyof FrontMatterFields; /** From 0. */ readonly row: number; readonly before: string; readonly value: string; readonly behind: string };
export type IntroFields = {
  /** The blocks that only give fields, known ones or others. */
  readonly nodes: readonly RootContent[];
  readonly known: readonly IntroField[];
  /** Rows of those blocks that give something which the model has no field for. */
  readonly others: readonly number[];
};

const LINE = /^(\s*(?:[-*+]\s+)?(?:(\*\*|__|\*|_)([^*_:]{1,40}?)(?:\2\s*:|:\2)|(\p{L}[\p{L} .-]{0,39}?)\s*:)\s+)(\S.*?)(\s*\\?|\s*)$/u;

const KEYS: readonly (readonly [keyof FrontMatterFields, RegExp])[] = [
  ['owner', /^(?:(?:service|runbook|process|document|page)\s+)?owner$|^maintainer$/],
  ['duration', /^(?:(?:estimated|expected|est)\s+)?(?:duration|time)$|^time (?:required|needed|to complete)$/],
  ['frequency', /^frequency$/], ['version', /^version$/], ['category', /^category$/], ['priority', /^priority$/],
];

/** The lines of fields that stand directly below the title (W1). A block is one of fields only if each of its lines is one, and one of them is known. */
export function introFields({ intro, lines }: Pick<Layout, 'intro' | 'lines'>): IntroFields {
  const nodes: RootContent[] = [];
  const known: IntroField[] = [];
  const others: number[] = [];
  for (const node of intro) {
    if (isComment(node)) continue;
    if (node.type !== 'paragraph' && node.type !== 'list') break;
    const rows = rowsOf(node, lines);
    if (!rows.every(({ match }) => match !== null)) break;
    const found = rows.map(({ row, match }) => ({ row, field: match === null ? null : fieldIn(match, row) }));
    if (!found.some(({ field }) => field !== null)) break;
    nodes.push(node);
    for (const { row, field } of found) {
      if (field === null || known.some(({ key }) => key === field.key)) others.push(row);
      else known.push(field);
    }
  }
  return { nodes, known, others };
}

export const isComment = (node: RootContent): boolean => node.type === 'html' && /^<!--[\s\S]*-->$/.test(node.value.trim());

function rowsOf(node: RootContent, lines: readonly string[]): { readonly row: number; readonly match: RegExpExecArray | null }[] {
  const { from, to } = spanOf(node);
  return Array.from({ length: to - from }, (_, index) => ({ row: from + index, match: LINE.exec(lines[from + index] ?? '') }));
}

function fieldIn([, before = '', , bold, bare, value = '', behind = '']: RegExpExecArray, row: number): IntroField | null {
  const label = (bold ?? bare ?? '').toLowerCase().replaceAll('.', '').trim();
  const key = KEYS.find(([, pattern]) => pattern.test(label))?.[0];
  return key === undefined || readFields({ [key]: value })[key] == null ? null : { key, row, before, value, behind };
}
