import { z } from 'zod';
import { nullableId } from '#shared/domain/ledger/event.ts';
import { LANGUAGES, THEMES } from './views.ts';

export const LIBRARY_FACETS = ['category', 'tag', 'owner', 'class', 'level', 'state'] as const;
export const LIBRARY_GROUPS = ['category', 'owner', 'class', 'level', 'tag'] as const;

/** What of the library is shown, and how. */
const libraryViewSchema = z.object({
  tab: z.enum(['library', 'inventory']),
  query: z.string().max(300),
  /** The values that are wanted of each facet; none for all. */
  facets: z.record(z.enum(LIBRARY_FACETS), z.array(z.string().max(500)).max(500)),
  withArchived: z.boolean(),
  sort: z.object({ column: z.string().max(40), isDescending: z.boolean() }),
  group: z.enum(LIBRARY_GROUPS).nullable(),
});
export type LibraryView = z.infer<typeof libraryViewSchema>;

/** A view under a name that somebody gave it. */
const savedViewSchema = z.object({ id: z.string().min(1).max(80), name: z.string().trim().min(1).max(80), view: libraryViewSchema });
export type SavedView = z.infer<typeof savedViewSchema>;
const savedViews = z.array(savedViewSchema).max(200);

/** Preferences of this machine; not part of the record, so not in the ledger. */
export const settingsSchema = z.object({
  /** The person at the desk (D7). */
  personId: nullableId.default(null),
  theme: z.enum(THEMES).default('system'),
  density: z.enum(['comfortable', 'compact']).default('comfortable'),
  language: z.enum(LANGUAGES).default('en'),
  /** Interface size in percent. */
  zoom: z.number().int().min(50).max(300).default(100),
  navigationCollapsed: z.boolean().default(false),
  /** Views of the library, in the order in which they were saved. */
  libraryViews: savedViews.default([]),
});
export type Settings = z.infer<typeof settingsSchema>;

/** No defaults here: what is not named stays as it is. */
export const settingsPatchSchema = z.object({
  personId: nullableId.optional(),
  theme: z.enum(THEMES).optional(),
  density: z.enum(['comfortable', 'compact']).optional(),
  language: z.enum(LANGUAGES).optional(),
  zoom: z.number().int().min(50).max(300).optional(),
  navigationCollapsed: z.boolean().optional(),
  libraryViews: savedViews.optional(),
});
