import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app } from 'electron';

/** `resources/` in the tree, or beside the archive when packaged. */
const resourcesFolder = (): string => (app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources'));

export const starterFolder = (): string => join(resourcesFolder(), 'starter');

/** The value of `--name=value` on the command line. */
export const option = (name: string, argv: readonly string[] = process.argv): string | null =>
  argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? null;

/** Where the workspace lives: `--workspace=<folder>`, or a folder of the user's data. */
export function workspacePath(): string {
  const chosen = option('workspace');
  return chosen === null ? join(app.getPath('userData'), 'workspace') : resolve(chosen);
}

export const iconPath = (): string | undefined => [join(resourcesFolder(), 'icons', 'icon.png')].find((path) => existsSync(path));
