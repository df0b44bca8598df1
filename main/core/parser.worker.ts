import { parentPort } from 'node:worker_threads';
import { parseDocument } from '#shared/formats/document.ts';
import type { Readable } from '#main/core/parser.ts';
import { parseFile } from '#main/features/imports/parse-file.ts';

/** Parses one file or text at a time, beside the thread that holds the store, which can end it when it takes too long. */
parentPort?.on('message', (readable: Readable) => parentPort?.postMessage(typeof readable === 'string' ? parseFile(readable) : parseDocument(readable.text, readable.name)));
