import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { net, protocol } from 'electron';

export const ORIGIN = 'app://handrail';

const CSP = [
  "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "font-src 'self' data:",
  "connect-src 'self'", "worker-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.woff2': 'font/woff2', '.woff': 'font/woff', '.wasm': 'application/wasm',
};

/** Must run before the app is ready. */
export function declareProtocol(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);
}

/**
 * Serves the renderer's own files under `app://handrail` with the policy in every answer; nothing outside its folder is
 * reachable. `devServer` is where the sources are served from while developing.
 */
export function serveRenderer(folder: string, devServer: string | null): void {
  protocol.handle('app', async (request) => {
    const { pathname, search, host } = new URL(request.url);
    if (host !== 'handrail') return new Response('Not found', { status: 404 });
    if (devServer !== null) return net.fetch(new URL(`${pathname}${search}`, devServer).href);
    const relative = normalize(decodeURIComponent(pathname === '/' ? '/index.html' : pathname));
    const path = join(folder, relative);
    if (!path.startsWith(folder + sep)) return new Response('Not found', { status: 404 });
    try {
      const body = await readFile(path);
      return new Response(new Uint8Array(body), { headers: { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', 'content-security-policy': CSP, 'x-content-type-options': 'nosniff' } });
    } catch {
      return new Response('Not found', { status: 404 });
    }
  });
}
