import { parentPort } from 'node:worker_threads';
import { parseFile } from '#main/features/imports/parse-file.ts';

/** Parses one file at a time, beside the thread that holds the store, which can end it when it takes too long. */
parentPort?.on('message', (path: string) => parentPort?.postMessage(parseFile(path)));
