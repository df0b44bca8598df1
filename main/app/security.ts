import { type Session, type WebContents, app, shell } from 'electron';
import { ORIGIN } from './protocol.ts';

/** Every permission is denied but writing text to the clipboard; every request that would leave the machine is refused. */
export function lockDown(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === 'clipboard-sanitized-write'));
  session.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write');
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocal(details.url) }));
  session.setSpellCheckerEnabled(false);
}

/** `devtools:` and `data:` never leave the machine; `app:` is ours. While developing, the sources' server is on loopback. */
const isLocal = (url: string): boolean => {
  const { protocol, hostname } = new URL(url);
  if (protocol === 'app:' || protocol === 'data:' || protocol === 'blob:' || protocol === 'devtools:') return true;
  return !app.isPackaged && hostname === 'localhost' && (protocol === 'http:' || protocol === 'ws:');
};

/** No navigation, no new windows, no webview; links to the outside go through one door. */
export function confine(contents: WebContents): void {
  contents.on('will-navigate', (event, url) => {
    if (!url.startsWith(`${ORIGIN}/`)) event.preventDefault();
  });
  // An empty page is gone to without anybody being asked first; it leads back.
  contents.on('did-navigate', (_event, url) => {
    if (!url.startsWith(`${ORIGIN}/`)) void contents.loadURL(`${ORIGIN}/`);
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
}

/** The one door to other programs: web pages and mail, nothing else. */
function openOutside(url: string): void {
  const { protocol } = new URL(url);
  if (protocol === 'https:' || protocol === 'mailto:') void shell.openExternal(url);
}
