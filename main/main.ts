import { join } from 'node:path';
import { BrowserWindow, app, powerMonitor, session } from 'electron';
import { uuidv7 } from 'uuidv7';
import { startCore } from './app/core-client.ts';
import { newTaskCells, watchTask } from './core/long-task.ts';
import { openLog } from './app/log.ts';
import { installMenu } from './app/menu.ts';
import { starterFolder, workspacePath } from './app/paths.ts';
import { doPaperJob, paperJob } from './app/paper-job.ts';
import { ORIGIN, declareProtocol, serveRenderer } from './app/protocol.ts';
import { lockDown } from './app/security.ts';
import { shellHandlers } from './app/shell-handlers.ts';
import { readWindowState } from './app/window-state.ts';
import { openWindow } from './app/window.ts';
import { dispatcher } from './core/dispatch.ts';
import { broadcast } from './ipc/broadcast.ts';
import { registerIpc } from './ipc/register.ts';

// Under `--no-sandbox` this call loops on a network service that can't start; the product is never started so.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
declareProtocol();

const job = paperJob();
if (job !== null) void doPaperJob(job);
else if (app.requestSingleInstanceLock()) start();
else app.quit();

/** Opens the store beside the window: the first call of the renderer waits for it where it is needed, not before. */
function start(): void {
  const userData = app.getPath('userData');
  const log = openLog(userData);
  const beside = (name: string): URL => new URL(name, import.meta.url);
  const task = newTaskCells();
  const core = startCore(
    beside('core.worker.js'),
    { folder: workspacePath(), starterFolder: starterFolder(), parserScript: beside('parser.worker.js').href, task },
    { onChanged: broadcast, onLog: log },
  );
  const shell = dispatcher(shellHandlers(core.call, watchTask(task)), { actor: () => null, newId: uuidv7, onUnexpected: (channel, error) => log(`${channel}: ${String(error)}`) });
  registerIpc(ORIGIN, core.call, shell);

  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  app.on('browser-window-focus', () => core.wake());
  app.on('window-all-closed', () => app.quit());
  app.on('activate', () => void (BrowserWindow.getAllWindows().length === 0 && openWindow(readWindowState(userData), userData)));
  closeCoreBeforeQuit(() => core.close());

  void app.whenReady().then(() => {
    lockDown(session.defaultSession);
    serveRenderer(join(import.meta.dirname, '..', 'renderer'), process.env['ELECTRON_RENDERER_URL'] ?? null);
    installMenu();
    powerMonitor.on('resume', () => core.wake());
    openWindow(readWindowState(userData), userData);
  });
}

/** Quitting waits for the store to be closed in order; what was answered is on disk already. */
function closeCoreBeforeQuit(close: () => Promise<void>): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void close().finally(() => {
      closed = true;
      // Within `will-quit` a second quit is not heard, and a core that is dead already closes at once.
      setImmediate(() => app.quit());
    });
  });
}
