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
    plugins: [react(), servedFromRoot],
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
      rolldownOptions: { input: at('renderer/index.html') },
    },
  },
}));
