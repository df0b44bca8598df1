import { BookOpen, Building2, CirclePlay, FolderOpen, ListChecks, Network, Paperclip, SquareCheck, UserRound } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { SearchKind } from '#shared/domain/search/kinds.ts';
import type { SearchHit } from '#shared/ipc/search-views.ts';
import type { Status } from '#shared/lib/marks.ts';
import { itemHref } from '#renderer/lib/item-href.ts';
import { runStatus } from '#renderer/lib/run-status.ts';

export const KIND_ICONS: Readonly<Record<SearchKind, LucideIcon>> = {
  department: Building2, section: FolderOpen, checklist: ListChecks, item: SquareCheck, person: UserRound, workflow: BookOpen, run: CirclePlay, map: Network, evidence: Paperclip,
};

/** How the state of an item or a run is marked; null for what has none. */
export function statusOf({ kind, state }: Pick<SearchHit, 'kind' | 'state'>): Status | null {
  if (state === null) return null;
  // What an item can be is the name of its mark; what a run can be is told by `runStatus`.
  return kind === 'run' ? runStatus(state as Parameters<typeof runStatus>[0]) : (state as Status);
}

/** Where a result opens. */
export function hrefOf({ kind, id, itemId, listId, departmentId }: Pick<SearchHit, 'kind' | 'id' | 'itemId' | 'listId' | 'departmentId'>): string {
  switch (kind) {
    case 'department': return `/departments/${id}`;
    case 'section': return `/departments/${departmentId ?? ''}?section=${id}`;
    case 'checklist': return `/checklists/${id}`;
    case 'item': return itemHref(listId ?? '', id);
    case 'evidence': return itemHref(listId ?? '', itemId ?? '');
    case 'workflow': return `/runbooks/${id}`;
    case 'run': return `/runs/${id}`;
    case 'map': return `/maps/${id}`;
    case 'person': return `/people/${id}`;
  }
}

export const searchHref = (query: string): string => `/search?${new URLSearchParams({ q: query }).toString()}`;
