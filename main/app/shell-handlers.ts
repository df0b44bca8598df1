import { BrowserWindow, app, dialog } from 'electron';
import { basename, join } from 'node:path';
import type { Channel, Request } from '#shared/ipc/channels.ts';
import type { Input, Output } from '#shared/ipc/contract.ts';
import { type Envelope, Refused } from '#shared/ipc/errors.ts';
import { fileNameFor } from '#shared/domain/evidence/clean.ts';
import type { ShellHandlers } from '#main/core/dispatch.ts';
import type { watchTask } from '#main/core/long-task.ts';
import { printOut, renderPdf } from './paper.ts';
import { fileNameOf } from '#main/features/exports/file-name.ts';
import { writeFileDurably } from '#main/store/durable-file.ts';
import { openEvidence } from './open-evidence.ts';

type CallCore = (request: Request) => Promise<Envelope<unknown>>;

/** What only the part with windows and dialogs can answer. The renderer never names a path; people choose them here. */
export function shellHandlers(callCore: CallCore, task: ReturnType<typeof watchTask>): ShellHandlers {
  const ask = async <C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> => {
    const answer = await callCore({ channel, command: null, input });
    if (!answer.ok) throw new Refused(answer.error);
    return answer.value as Output<C>;
  };
  return {
    'app.info': () => ({ version: app.getVersion(), electron: process.versions.electron ?? '', platform: process.platform }),
    'tasks.progress': () => task.progress(),
    'tasks.call-off': () => {
      task.callOff();
      return null;
    },
    'imports.choose': async ({ what }) => {
      const chosen = await dialog.showOpenDialog(focused(), {
        title: 'Import',
        properties: [what === 'folder' ? 'openDirectory' : 'openFile', 'multiSelections'],
        filters: [{ name: 'Checklists, runbooks and people', extensions: ['md', 'markdown', 'txt', 'mmd', 'mermaid', 'csv', 'tsv'] }, { name: 'All files', extensions: ['*'] }],
      });
      return chosen.canceled || chosen.filePaths.length === 0 ? null : ask('imports.preview', { paths: chosen.filePaths });
    },
    'exports.save': async (input) => {
      const { format, ...what } = input;
      const { fileName, text } = await ask('exports.render', { ...what, format: format === 'pdf' ? 'html' : format });
      return save(fileName.replace(/\.html$/, '.pdf'), () => (format === 'pdf' ? renderPdf(text) : text));
    },
    'exports.save-drawing': ({ title, drawing }) => save(`${fileNameOf(title)}.${EXTENSION[drawing.format]}`, () => (drawing.format === 'png' ? drawing.bytes : drawing.text)),
    'exports.print': async (input) => {
      const { text } = await ask('exports.render', { ...input, format: 'html' });
      return { printed: await printOut(text) };
    },
    'evidence.open': async ({ id }) => openEvidence(await ask('evidence.get', { id }), (path) => ask('evidence.write-copy', { id, path }), focused()),
    'evidence.save-copy': async ({ id }) => {
      const { name } = await ask('evidence.get', { id });
      const chosen = await dialog.showSaveDialog(focused(), { title: 'Save a copy', defaultPath: join(app.getPath('documents'), fileNameFor(name)) });
      if (chosen.canceled || chosen.filePath === '') return null;
      await ask('evidence.write-copy', { id, path: chosen.filePath });
      return { path: chosen.filePath };
    },
    'workflows.save-inventory': async (input) => {
      const { fileName, text } = await ask('workflows.render-inventory', input);
      return save(fileName, () => text);
    },
    'conformance.save': async (input) => {
      const { fileName, text } = await ask('conformance.render', input);
      return save(fileName, () => text);
    },
  };
}

const EXTENSION = { mermaid: 'mmd', svg: 'svg', png: 'png' } as const;

/** Asks where to, and writes there; null where the person thought better of it. */
async function save(fileName: string, content: () => string | Uint8Array | Promise<string | Uint8Array>): Promise<{ path: string } | null> {
  const chosen = await dialog.showSaveDialog(focused(), { title: 'Export', defaultPath: join(app.getPath('documents'), basename(fileName)) });
  if (chosen.canceled || chosen.filePath === '') return null;
  writeFileDurably(chosen.filePath, await content());
  return { path: chosen.filePath };
}

function focused(): BrowserWindow {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  if (window === undefined) throw new Refused({ code: 'internal', message: 'There is no window to ask in.' });
  return window;
}
