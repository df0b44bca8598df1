import { fetched } from '#renderer/lib/fetched.tsx';

/*
 * Where features plug into the shell besides their pages (see pages.ts). All of them are fetched lazily:
 * what is imported here as it stands is part of the first script. Keys and palette sources:
 * start-features.ts.
 */

/** Draws `LiveStrip` into the slot `strip` while a run is live, on every page but the run's own. */
export const LiveRun = fetched(async () => (await import('#renderer/features/runs/index.ts')).LiveRun);

/** The person at the desk at the foot of the navigation, with the way to change it. */
export const DeskMenu = fetched(async () => (await import('#renderer/features/people/index.ts')).DeskMenu);
