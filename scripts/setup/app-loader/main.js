/**
 * Stands in for Electron's own default app, which the fallback runtime lacks: starts the folder
 * that the first plain argument names, so that `electron <folder>` means the same in both.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
const manifest = folder ? join(resolve(folder), 'package.json') : '';

if (!existsSync(manifest)) {
  console.error('Usage: electron <folder with a package.json> [arguments]');
  app.exit(2);
} else {
  const { main = 'index.js', name, productName, version } = JSON.parse(readFileSync(manifest, 'utf8'));
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  if (version) app.setVersion(version);
  app.name = productName ?? name ?? app.name;
  app.setAppPath(resolve(folder));
  await import(pathToFileURL(join(resolve(folder), main)).href);
}
