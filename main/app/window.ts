import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { iconPath } from './paths.ts';
import { ORIGIN } from './protocol.ts';
import { confine } from './security.ts';
import { type WindowState, rememberWindow } from './window-state.ts';

/** Paper and ink of the two themes, so that the window has the right colour before its first paint. */
const BACKGROUND = { light: '#f9fafc', dark: '#0f1115' } as const;

export function openWindow(state: WindowState, folder: string): BrowserWindow {
  const icon = iconPath();
  const window = new BrowserWindow({
    ...fitted(state),
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Handrail',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    autoHideMenuBar: true,
    ...(icon === undefined ? {} : { icon }),
    webPreferences: {
      preload: join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      v8CacheOptions: 'code',
    },
  });
  confine(window.webContents);
  if (state.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  rememberWindow(window, folder);
  void window.loadURL(`${ORIGIN}/`);
  return window;
}

/** A remembered place is used only while a screen still shows it. */
function fitted({ bounds }: WindowState): { width: number; height: number; x?: number; y?: number } {
  if (bounds === null) return { width: 1280, height: 800 };
  const { workArea } = screen.getDisplayMatching(bounds);
  const seen = bounds.x < workArea.x + workArea.width && bounds.x + bounds.width > workArea.x && bounds.y < workArea.y + workArea.height && bounds.y + bounds.height > workArea.y;
  return seen ? bounds : { width: bounds.width, height: bounds.height };
}
