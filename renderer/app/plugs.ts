import type { ComponentType } from 'react';
import { startDepartments } from '#renderer/features/departments/index.ts';
import { startMaps } from '#renderer/features/maps/index.ts';
import { DeskMenu as PeopleDeskMenu, startPeople } from '#renderer/features/people/index.ts';
import { startHistoryKeys } from '#renderer/ui/history-toasts.ts';

/*
 * Where features plug into the shell besides their pages (see pages.ts). A plug is null until its
 * feature brings it; the shell then shows nothing in its place.
 */

/** Draws `LiveStrip` into the slot `strip` while a run is live, on every page but the run's own. */
export const LiveRun: ComponentType | null = null;

/** The person at the desk at the foot of the navigation, with the way to change; the name alone until then. */
export const DeskMenu: ComponentType<{ readonly isCollapsed: boolean }> | null = PeopleDeskMenu;

/** Registers sources of the palette and shortcuts of features; called once, before the first paint. */
export function startFeatures(): void {
  startHistoryKeys();
  startPeople();
  startDepartments();
  startMaps();
}
