import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseDocument } from '#shared/formats/document.ts';
import type { ParseError, ParsedDocument } from '#shared/domain/imports/parsed-document.ts';
import { type Result, err, ok } from '#shared/lib/result.ts';

/** Reads and parses one file. Never throws: what goes wrong is named, with a line where there is one. */
export function parseFile(path: string): Result<ParsedDocument, ParseError> {
  const text = readText(path);
  return text.ok ? parseDocument(text.value, basename(path)) : text;
}

/** The text of a file. Never throws. */
export function readText(path: string): Result<string, ParseError> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return err({ line: 1, code: 'file-unreadable', message: reading(error) });
  }
  const text = decode(bytes);
  return typeof text === 'string' ? ok(text) : err(text);
}

/** UTF-8, or UTF-16 with a byte order mark. Anything else is refused where it stops being text. */
function decode(bytes: Buffer): string | ParseError {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const readable = new TextDecoder('utf-8').decode(bytes).indexOf('\uFFFD');
    const line = bytes.toString('utf8').slice(0, Math.max(0, readable)).split('\n').length;
    return { line, code: 'not-utf8', message: 'Expected text in UTF-8, found bytes that are not. Save the file as UTF-8 and import it again.' };
  }
}

function reading(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'Expected a file here, found none.';
  if (code === 'EACCES' || code === 'EPERM') return 'The file can’t be read: permission denied.';
  if (code === 'EISDIR') return 'Expected a file, found a folder.';
  if (code === 'ERR_FS_FILE_TOO_LARGE') return 'The file is too large to be read.';
  return `The file can’t be read: ${error instanceof Error ? error.message : String(error)}`;
}
