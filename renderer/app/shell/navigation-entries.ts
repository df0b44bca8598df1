import { BookOpen, Building2, CirclePlay, House, Network, ScrollText } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';

export interface NavigationEntry {
  readonly id: 'today' | 'departments' | 'runbooks' | 'runs' | 'maps' | 'ledger';
  readonly href: string;
  /** Other addresses that belong to it. */
  readonly also?: readonly string[];
  readonly icon: LucideIcon;
  readonly keys: string;
}

/** The places of the left navigation, in their order. An entry that leads nowhere does not belong here. */
export const navigationEntries: readonly NavigationEntry[] = [
  { id: 'today', href: '/', icon: House, keys: 'g t' },
  { id: 'departments', href: '/departments', also: ['/checklists', '/conformance', '/people'], icon: Building2, keys: 'g d' },
  { id: 'runbooks', href: '/runbooks', icon: BookOpen, keys: 'g b' },
  { id: 'runs', href: '/runs', icon: CirclePlay, keys: 'g r' },
  { id: 'maps', href: '/maps', icon: Network, keys: 'g m' },
  { id: 'ledger', href: '/ledger', icon: ScrollText, keys: 'g l' },
];

const under = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`);

/** The place that a path belongs to. */
export function navigationEntry(path: string): NavigationEntry | undefined {
  return navigationEntries.find(({ href, also = [] }) => [href, ...also].some((place) => (place === '/' ? path === '/' : under(path, place))));
}
