import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { attachFiles, dismiss, tryAgain, useUploads, watchUploads } from '#renderer/features/evidence/uploads.ts';
import { loadTexts } from '#renderer/lib/i18n.ts';
import { clearToasts, useToasts } from '#renderer/ui/toast.ts';
import { prepareDom, said } from '../../dom.tsx';

type Asked = { readonly channel: string; readonly input: Record<string, unknown> };

const subject = { entity: 'item', id: '01900000-0000-7000-8000-000000000001' } as const;
let asked: Asked[] = [];
/** What main refuses. */
let refused: (request: Asked) => string | null = () => null;
let stopWatching: () => void = () => undefined;

beforeAll(async () => {
  await prepareDom();
  await loadTexts(['evidence', 'ledger']);
  const received = new Map<string, number>();
  vi.stubGlobal('handrail', {
    subscribe: () => () => undefined,
    invoke: async (request: Asked) => {
      asked.push(request);
      const code = refused(request);
      if (code !== null) return { ok: false, error: { code, message: code } };
      const { channel, input } = request;
      if (channel === 'evidence.begin') return { ok: true, value: { upload: `upload ${asked.length}` } };
      if (channel === 'evidence.push') {
        const upload = String(input['upload']);
        received.set(upload, (received.get(upload) ?? 0) + (input['bytes'] as Uint8Array).byteLength);
        return { ok: true, value: { received: received.get(upload) } };
      }
      return { ok: true, value: { command: 'x', entityIds: [], events: (input['files'] as unknown[] | undefined)?.length ?? 0 } };
    },
  });
});
beforeEach(() => {
  asked = [];
  refused = () => null;
  clearToasts();
  stopWatching = watchUploads(subject);
});
afterEach(() => {
  stopWatching();
  useUploads.setState({ uploads: [] });
});

const file = (name: string, size: number): File => new File([new Uint8Array(size)], name);
const channels = (): string[] => asked.map(({ channel }) => channel);
const done = () => vi.waitFor(() => expect(useUploads.getState().uploads).toEqual([]));
const failed = () => vi.waitFor(() => expect(useUploads.getState().uploads.map(({ error }) => error?.code)).toEqual([expect.any(String)]));

describe('files on their way to main', () => {
  it('go in pieces of a megabyte, and are recorded once all of them are there', async () => {
    attachFiles(subject, [file('gauge.bin', 2_500_000)]);
    await done();
    expect(channels()).toEqual(['evidence.begin', 'evidence.push', 'evidence.push', 'evidence.push', 'evidence.attach']);
    expect(asked.slice(1, 4).map(({ input }) => (input['bytes'] as Uint8Array).byteLength)).toEqual([1_048_576, 1_048_576, 402_848]);
    expect(asked[4]?.input).toEqual({ ...subject, files: [{ upload: 'upload 1', name: 'gauge.bin' }] });
    expect(said().at(-1)).toBe('Attached gauge.bin');
  });

  it('that come together are one act, so that one undo takes them back', async () => {
    attachFiles(subject, [file('a', 1), file('b', 0), file('c', 1)]);
    await done();
    expect(channels().filter((channel) => channel === 'evidence.attach')).toHaveLength(1);
    expect(asked.at(-1)?.input['files']).toHaveLength(3);
    expect(said().at(-1)).toBe('Attached 3 files');
  });

  it('can be given up in the middle; main is told, and the others go on', async () => {
    const [large, small] = [file('large.bin', 9_000_000), file('small', 1)];
    refused = ({ channel }) => {
      const first = useUploads.getState().uploads[0];
      if (channel === 'evidence.push' && first !== undefined && first.file === large && first.sent > 2_000_000) dismiss(first.key);
      return null;
    };
    attachFiles(subject, [large, small]);
    await done();
    expect(channels().filter((channel) => channel === 'evidence.cancel')).toHaveLength(1);
    expect(asked.at(-1)?.input['files']).toMatchObject([{ name: 'small' }]);
  });

  it('stay with the reason when they are refused, until they are tried again', async () => {
    refused = ({ channel }) => (channel === 'evidence.begin' ? 'evidence-too-large' : null);
    attachFiles(subject, [file('huge', 5)]);
    await failed();
    expect(channels()).toEqual(['evidence.begin']);
    expect(said().at(-1)).toContain('The file is too large to attach.');
    refused = () => null;
    const [upload] = useUploads.getState().uploads;
    if (upload !== undefined) tryAgain(upload);
    await done();
    expect(channels().at(-1)).toBe('evidence.attach');
  });

  it('are refused when they can’t be read to the end', async () => {
    const gone = file('gone', 5);
    gone.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }) as unknown as Blob;
    attachFiles(subject, [gone]);
    await failed();
    expect(useUploads.getState().uploads[0]?.error?.code).toBe('file-changed');
    expect(channels()).toEqual(['evidence.begin', 'evidence.cancel']);
  });

  it('are told of in a message where nobody sees the panel, with the way back', async () => {
    stopWatching();
    attachFiles(subject, [file('row.txt', 3)], 1);
    await done();
    await vi.waitFor(() => expect(useToasts.getState().toasts.map(({ text }) => text)).toEqual([expect.stringContaining('A folder cannot be attached.'), 'Attached row.txt']));
    expect(useToasts.getState().toasts.at(-1)?.undo).toBeDefined();
    refused = ({ channel }) => (channel === 'evidence.attach' ? 'archived' : null);
    attachFiles(subject, [file('late.txt', 3)]);
    await vi.waitFor(() => expect(useToasts.getState().toasts.at(-1)?.text).toContain('late.txt: It is archived.'));
    await done();
  });

  it('give a picture from the clipboard a name of its own', async () => {
    attachFiles(subject, [new File(['x'], 'image.png', { type: 'image/png' })]);
    await done();
    expect(asked.at(-1)?.input['files']).toMatchObject([{ name: expect.stringMatching(/^Picture of .*\d\d\.\d\d\.png$/) }]);
  });
});
