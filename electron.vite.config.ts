import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// The oldest runtime this must start on; electron-vite would take the declared version's.
const NODE = 'node20.18';
const CHROME = 'chrome130';

/** The pages are served from the root of one origin, so that a reload on any route finds its script. */
const servedFromRoot: Plugin = { name: 'served-from-root', config: () => ({ base: '/' }) };

/**
 * electron-vite adds `const require = …` wherever a chunk seems to call one. Our modules make their
 * own where they need it, and two of one name in one module are a syntax error at start.
 */
const withoutRequireShim: Plugin = {
  name: 'without-require-shim',
  configResolved({ plugins }) {
    const shim = plugins.find(({ name }) => name === 'vite:esm-shim');
    if (!shim) throw new Error('electron-vite no longer has the plugin that is taken out here.');
    delete shim.renderChunk;
  },
};

/**
 * Every file of the first paint is asked of the main process, which has other things to do then: few and large are quicker
 * than many and small. First what the frame needs, then the page that a start shows, then what pages share.
 */
/** What pages share is named after no page: its name would list all of them. */
const chunkFileNames = ({ name }: { readonly name: string }): string => `assets/${name.startsWith('shared') ? 'shared' : '[name]'}-[hash].js`;

const chunks = [
  { name: 'frame', tags: ['$initial' as const], priority: 3 },
  { name: 'today', test: /renderer[\\/](app[\\/]home-page\.tsx|features[\\/]checklists[\\/]work-list\.tsx|lib[\\/]messages[\\/]en[\\/](today|people|checklists)\.json)$/, priority: 2 },
  { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 50_000, priority: 1 },
];

/** The page that a start shows is fetched beside the frame, not behind it. */
const todayBesideFrame: Plugin = {
  name: 'today-beside-frame',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) => {
      const today = Object.values(bundle ?? {}).find((part) => part.type === 'chunk' && part.name === 'today');
      if (bundle !== undefined && today === undefined) throw new Error('There is no chunk “today” to fetch beside the frame.');
      return today === undefined ? [] : [{ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `/${today.fileName}` }, injectTo: 'head' }];
    },
  },
};

/**
 * Threads of the renderer have no document: what reads Markdown there takes its table of characters from the package's other
 * build. Pages keep the small one, which asks the document.
 */
const CHARACTERS = 'decode-named-character-reference';
const charactersFile = fileURLToPath(import.meta.resolve(CHARACTERS));
const charactersWithoutDocument: Plugin = { name: 'characters-without-document', enforce: 'pre', resolveId: (source) => (source === CHARACTERS ? charactersFile : null) };

export default defineConfig(({ command }) => ({
  main: {
    plugins: [withoutRequireShim],
    build: {
      outDir: at('out/main'),
      target: NODE,
      minify: command === 'build',
      rolldownOptions: {
        // Threads are started by file name, so each is an entry with a stable name.
        input: {
          main: at('main/main.ts'),
          'core.worker': at('main/core/core.worker.ts'),
          'parser.worker': at('main/core/parser.worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      target: NODE,
      minify: command === 'build',
      // A sandboxed preload can require nothing of ours: one CommonJS file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('main/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), servedFromRoot, todayBesideFrame],
    worker: { plugins: () => [charactersWithoutDocument] },
    // While developing, threads and pages are served the same files.
    ...(command === 'serve' ? { resolve: { alias: { [CHARACTERS]: charactersFile } } } : {}),
    define: {
      // The gallery of primitives exists in development and in builds made for its screenshots only.
      __GALLERY__: JSON.stringify(command === 'serve' || process.env['HANDRAIL_GALLERY'] === '1'),
    },
    build: {
      outDir: at('out/renderer'),
      // Every supported runtime preloads modules by itself; scripts of later pages come when they are asked for.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file, dependencies, { hostType }) => (hostType === 'html' ? dependencies : dependencies.filter((path) => path.endsWith('.css'))),
      },
      emptyOutDir: true,
      target: CHROME,
      minify: true,
      rolldownOptions: { input: at('renderer/index.html'), output: { chunkFileNames, codeSplitting: { groups: chunks } } },
    },
  },
}));
