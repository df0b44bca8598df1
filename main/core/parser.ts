import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { ParseError, ParsedDocument } from '#shared/domain/imports/parsed-document.ts';
import { type Result, err } from '#shared/lib/result.ts';

export type ParsedFile = Result<ParsedDocument, ParseError>;

/** A file by its path, or a text under the name of a file that it might have come from. */
export type Readable = string | { readonly name: string; readonly text: string };

/** `isCalledOff` is asked while a file is read: once it says so the file is given up. */
export type Parser = { readonly parse: (readable: Readable, isCalledOff?: () => boolean) => Promise<ParsedFile>; readonly close: () => Promise<void> };

/** So often a file that is being read is looked at. */
const LOOK_EVERY_MS = 100;

/**
 * Far more than honest text takes on a slow machine; text built to choke a parser takes without end. It is time that the
 * program was at work: where others have the machine, a file is not to blame.
 */
const limitMs = (bytes: number): number => 3_000 + Math.ceil((bytes / 1_000_000) * 10_000);

/** However little of the machine it was given, no file is waited for longer than this many limits. */
const MOST_LIMITS = 20;

/** Time in ms that this program was at work since `start`. Worker threads tell their own only in runtimes newer than the oldest that it starts on. */
function workedMs(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

/**
 * Parses files in a thread of its own (quality, hostile import): the store answers meanwhile, and a file that takes
 * too long for its size or brings the thread down is refused instead of hanging the program.
 */
export function openParser(script: URL, limitOf: (bytes: number) => number = limitMs): Parser {
  let worker: Worker | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  const end = async (): Promise<void> => {
    const ending = worker;
    worker = null;
    await ending?.terminate();
  };

  const parseNow = (readable: Readable, isCalledOff: () => boolean): Promise<ParsedFile> =>
    new Promise((resolve) => {
      const thread = (worker ??= new Worker(script));
      const settle = (answer: ParsedFile): void => {
        clearInterval(look);
        // One by one: taking off all of them also stops Node's own, and every answer then comes seconds late.
        thread.off('message', settle);
        thread.off('error', broke);
        resolve(answer);
      };
      const refuse = (code: string, message: string): void => {
        clearInterval(look);
        void end().then(() => settle(err({ line: 1, code, message })));
      };
      const limit = limitOf(typeof readable === 'string' ? (statSync(readable, { throwIfNoEntry: false })?.size ?? 0) : readable.text.length);
      const [work, begun] = [process.cpuUsage(), performance.now()];
      const look = setInterval(() => {
        if (isCalledOff()) refuse('called-off', 'It was called off before it was read.');
        else if (workedMs(work) >= limit || performance.now() - begun > MOST_LIMITS * limit) {
          refuse('import-took-too-long', `The file took longer than ${Math.round(limit / 1000)} seconds to read and was given up. Split it and try again.`);
        }
      }, LOOK_EVERY_MS);
      const broke = (error: Error): void => refuse('file-malformed', `The file could not be read: ${error.message}`);
      thread.once('message', settle);
      thread.once('error', broke);
      thread.postMessage(readable);
    });

  return {
    parse: (readable, isCalledOff = () => false) => {
      const turn = queue.then(() => parseNow(readable, isCalledOff));
      queue = turn;
      return turn;
    },
    close: end,
  };
}
