import type { SearchAnswer, SearchHit } from '#shared/ipc/search-views.ts';
import type { Core } from '#main/core/core.ts';
import type { Answer, CliContext, Options } from './context.ts';
import { UsageError } from './exit.ts';
import { table } from './table.ts';

const LIMIT = 20;

/** `search <query>`; several words need no quotes around them all. */
export const SEARCH_COMMANDS: Readonly<Record<string, (context: CliContext) => Answer>> = {
  search: ({ words, options, core }) => {
    if (words.length === 0) throw new UsageError('Say what to find: search "<query>".');
    const limit = Number(options['limit'] ?? LIMIT);
    if (!Number.isInteger(limit) || limit < 1 || limit > 1_000) throw new UsageError('--limit takes a whole number from 1 to 1000.');
    const opened = core();
    const { hits, total, hasMore, unknown } = opened.services.search.find(whoIsMe(opened, options), { query: words.join(' '), limit });
    const results = hits.map(toRow);
    const counted = `${total}${hasMore ? ' or more' : ''} found${total > hits.length ? `, the best ${hits.length} shown` : ''}.`;
    const lines = unknown.length > 0 ? unknown.map(explain).join('\n') : `${hits.length === 0 ? '' : `${table(results.map(({ kind, title, where, state, owner, due, id }) => ({ kind, title, where: where.join(' › '), state, owner, due, id })))}\n\n`}${counted}`;
    return { value: { total, hasMore, unknown: unknown.map(({ filter, value }) => ({ filter, value })), results }, text: lines };
  },
};

/** What `--json` gives of a result; the field names are part of the documented interface. */
const toRow = ({ kind, id, title, where, state, owner, day, critical, archived, snippet }: SearchHit) => ({
  kind, id, title: title.text, where, state, owner, due: day, critical, archived, snippet: snippet?.text ?? null,
});

const explain = ({ filter, value, known }: SearchAnswer['unknown'][number]): string =>
  known.length > 0 ? `There is no ${filter}:${value}; expected one of ${known.join(', ')}.` : `Nobody and nothing is called “${value}” for ${filter}:.`;

/** Whom `owner:me` means: the person named by `--as`, or else the one at the desk. Searching adds nobody. */
function whoIsMe({ services: { people, desk } }: Core, options: Options): string | null {
  const named = options['as'];
  if (typeof named === 'string') return people.find(named)?.id ?? people.byName(named)?.id ?? null;
  return desk()?.id ?? null;
}
