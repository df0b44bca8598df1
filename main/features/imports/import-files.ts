import { readdirSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';

const READABLE = new Set(['.md', '.markdown', '.txt', '.mmd', '.mermaid', '.csv', '.tsv']);
const MOST_FILES = 10_000;

/**
 * The files behind the paths that a person chose: files as they are, folders by what of them can be read, in the order
 * of their names. Hidden folders and node_modules are left out; links are not followed.
 */
export function filesBehind(paths: readonly string[]): string[] {
  const found = new Set<string>();
  for (const path of paths.map((each) => resolve(each))) {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory() === true) walk(path, found);
    else found.add(path);
  }
  return [...found].slice(0, MOST_FILES);
}

function walk(folder: string, found: Set<string>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules' || found.size >= MOST_FILES) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) walk(path, found);
    else if (entry.isFile() && READABLE.has(extname(entry.name).toLowerCase())) found.add(path);
  }
}
