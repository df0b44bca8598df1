import { SEARCH_KINDS, type SearchKind } from '#shared/domain/search/kinds.ts';

const key = 'handrail.search.recent';
const atMost = 30;

/** What was opened from search, as it was called then: enough to offer it again without asking for it. */
export interface RecentHit {
  readonly kind: SearchKind;
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly href: string;
}

/** Newest first. A memory aid of this machine; losing it loses nothing. */
export function recentHits(): readonly RecentHit[] {
  try {
    const raw: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(raw) ? raw.filter(isRecentHit) : [];
  } catch {
    return [];
  }
}

export function rememberHit(hit: RecentHit): void {
  localStorage.setItem(key, JSON.stringify([hit, ...recentHits().filter(({ id }) => id !== hit.id)].slice(0, atMost)));
}

const isRecentHit = (value: unknown): value is RecentHit =>
  typeof value === 'object' && value !== null && ['id', 'title', 'hint', 'href'].every((name) => typeof (value as Record<string, unknown>)[name] === 'string') &&
  SEARCH_KINDS.some((kind) => kind === (value as Record<string, unknown>)['kind']);
