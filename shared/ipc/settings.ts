import { z } from 'zod';
import { nullableId } from '#shared/domain/ledger/event.ts';
import { LANGUAGES, THEMES } from './views.ts';

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
});
