import { clockOf } from './due-at.ts';

const MS_A_DAY = 86_400_000;
/** Days after today that count as soon. */
const SOON_DAYS = 7;

/** How soon something is due, in the order of need. */
export const NEEDS = ['overdue', 'today', 'soon', 'later'] as const;
export type Need = (typeof NEEDS)[number];

/** Edges between needs at a moment, as a person in a zone sees their days; in ms. */
export type Edges = { readonly now: number; readonly tomorrow: number; readonly later: number };

/** Midnights keep to the wall clock over changes of daylight saving. */
export function edgesAt(now: number, zone: string): Edges {
  const { wallAt, instantOf } = clockOf(zone);
  const today = Math.floor(wallAt(now) / MS_A_DAY) * MS_A_DAY;
  return { now, tomorrow: instantOf(today + MS_A_DAY), later: instantOf(today + (SOON_DAYS + 1) * MS_A_DAY) };
}

/** Whatever ends with today is due today: a day without a time is due by the midnight after it. */
export function needOf(at: number, { now, tomorrow, later }: Edges): Need {
  if (at <= now) return 'overdue';
  if (at <= tomorrow) return 'today';
  return at <= later ? 'soon' : 'later';
}

/** When the need of anything that is due at these instants changes next, if nobody does anything: one of them comes, or the day ends. */
export const nextChange = (ats: readonly number[], { now, tomorrow }: Edges): number => ats.reduce((next, at) => (at > now && at < next ? at : next), tomorrow);
