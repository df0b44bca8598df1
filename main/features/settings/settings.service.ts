import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Settings, type settingsPatchSchema, settingsSchema } from '#shared/ipc/settings.ts';
import { writeFileDurably } from '#main/store/durable-file.ts';
import type { WorkspaceFolder } from '#main/store/workspace-folder.ts';

/** Preferences of this machine for this workspace, in a file of their own: they are no part of the record. */
export function settingsService({ path }: WorkspaceFolder, onChanged: () => void) {
  const file = join(path, 'settings.json');
  let current = load(file);
  return {
    get: (): Settings => current,
    change: (patch: z.output<typeof settingsPatchSchema>): Settings => {
      current = settingsSchema.parse({ ...current, ...patch });
      writeFileDurably(file, `${JSON.stringify(current, null, 2)}\n`);
      onChanged();
      return current;
    },
  };
}
export type SettingsService = ReturnType<typeof settingsService>;

function load(file: string): Settings {
  if (!existsSync(file)) return settingsSchema.parse({});
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Preferences that can't be read are worth less than a program that starts.
    return settingsSchema.parse({});
  }
}
