import { lazy } from 'react';
import type { ComponentType } from 'react';

/*
 * Where features plug into the shell besides their pages (see pages.ts). A plug is null until its
 * feature brings it; the shell then shows nothing in its place. All of them are fetched lazily: what is
 * imported here as it stands is part of the first script. Keys and palette sources: start-features.ts.
 */

/** Draws `LiveStrip` into the slot `strip` while a run is live, on every page but the run's own. */
export const LiveRun: ComponentType | null = lazy(async () => ({ default: (await import('#renderer/features/runs/index.ts')).LiveRun }));

/** The person at the desk at the foot of the navigation, with the way to change; the name alone until then. */
export const DeskMenu: ComponentType<{ readonly isCollapsed: boolean }> | null = lazy(async () => ({
  default: (await import('#renderer/features/people/index.ts')).DeskMenu,
}));
