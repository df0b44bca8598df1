import { extensionOf } from './clean.ts';

/** Pictures that are shown: their decoders know no scripts. */
const PICTURES = { png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp' } as const;

const TEXTS: Readonly<Record<string, string>> = {
  txt: 'text/plain', log: 'text/plain', md: 'text/markdown', csv: 'text/csv', tsv: 'text/tab-separated-values', json: 'application/json', yaml: 'application/yaml', yml: 'application/yaml',
  xml: 'application/xml', html: 'text/html', htm: 'text/html', svg: 'image/svg+xml', eml: 'message/rfc822', mmd: 'text/plain', sql: 'text/plain', conf: 'text/plain', ini: 'text/plain',
};

const ZIPPED: Readonly<Record<string, string>> = {
  zip: 'application/zip', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', odt: 'application/vnd.oasis.opendocument.text', ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
};

/** Kinds that programs of the system open without running what is in them. The extension decides which program that is. */
const OPENABLE = new Set(['png', 'jpg', 'jpeg', 'gif', 'webp', 'pdf', 'txt', 'log', 'csv', 'tsv', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp']);

const EXECUTABLE = 'application/x-executable';
const SCRIPT = 'text/x-script';
const UNKNOWN = 'application/octet-stream';

/**
 * What a file is, by its first bytes, and by its extension only where the bytes do not speak against it: a program is one
 * whatever it is called.
 */
export function mediaTypeOf(name: string, head: Uint8Array): string {
  const extension = extensionOf(name);
  if (startsWith(head, [0x7f, 0x45, 0x4c, 0x46]) || startsWith(head, [0x4d, 0x5a]) || isMach(head)) return EXECUTABLE;
  if (startsWith(head, [0x23, 0x21])) return SCRIPT;
  if (startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return PICTURES.png;
  if (startsWith(head, [0xff, 0xd8, 0xff])) return PICTURES.jpg;
  if (startsWith(head, [0x47, 0x49, 0x46, 0x38])) return PICTURES.gif;
  if (startsWith(head, [0x52, 0x49, 0x46, 0x46]) && startsWith(head.subarray(8), [0x57, 0x45, 0x42, 0x50])) return PICTURES.webp;
  if (startsWith(head, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'application/pdf';
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return known(ZIPPED, extension) ?? 'application/zip';
  if (isText(head)) return known(TEXTS, extension) ?? 'text/plain';
  return UNKNOWN;
}

export type PreviewKind = 'image' | 'text' | 'none';

const PICTURE_TYPES = new Set<string>(Object.values(PICTURES));
const TEXT_TYPES = new Set([...Object.values(TEXTS), 'text/plain', SCRIPT]);

/** How a file is shown. SVG and HTML are shown as the text they are, never as a document. */
export const previewKindOf = (mediaType: string): PreviewKind => (PICTURE_TYPES.has(mediaType) ? 'image' : TEXT_TYPES.has(mediaType) ? 'text' : 'none');

/**
 * Whether another program may be asked to open it: its extension names a harmless kind, and its bytes are of that kind.
 * Programs, scripts, pages that can hold scripts, and archives never are.
 */
export function canBeOpened({ name, mediaType }: { readonly name: string; readonly mediaType: string }): boolean {
  const extension = extensionOf(name);
  const type = known<string>(PICTURES, extension) ?? known(ZIPPED, extension) ?? known(TEXTS, extension) ?? (extension === 'pdf' ? 'application/pdf' : null);
  return OPENABLE.has(extension) && type === mediaType;
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => bytes.length >= magic.length && magic.every((byte, index) => bytes[index] === byte);

/** Mach-O, alone or several in one (which is also how a Java class begins). */
const isMach = (head: Uint8Array): boolean =>
  [[0xfe, 0xed, 0xfa, 0xce], [0xfe, 0xed, 0xfa, 0xcf], [0xce, 0xfa, 0xed, 0xfe], [0xcf, 0xfa, 0xed, 0xfe], [0xca, 0xfe, 0xba, 0xbe]].some((magic) => startsWith(head, magic));

export const hasWideText = (head: Uint8Array): 'utf-16le' | 'utf-16be' | null => (startsWith(head, [0xff, 0xfe]) ? 'utf-16le' : startsWith(head, [0xfe, 0xff]) ? 'utf-16be' : null);

/** No bytes that text does not have. UTF-16 is told by its mark. */
function isText(head: Uint8Array): boolean {
  if (hasWideText(head) !== null) return true;
  return head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x0c || byte === 0x1b);
}

const known = <T>(from: Readonly<Record<string, T>>, key: string): T | null => (Object.hasOwn(from, key) ? (from[key] ?? null) : null);
