/** Characters that are not seen but change what is: control, zero-width and direction marks, tags. Joiners stay, scripts need them. */
const HIDDEN = /[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Cc}/gu;
const LINE_SPACE = new Set(['\n', '\t']);

/** Halves of a character that lost their other one: no file can hold them. */
const whole = (text: string): string => text.replace(/\p{Cs}/gu, '�');

const MOST_NAME = 200;
const MOST_EXTENSION = 20;

/**
 * A file's name as it is kept and shown: its last part only, without characters that hide or turn round what it is
 * (`gpj.exe` behind a right-to-left mark), without dots and spaces at its end, at most 200 characters with its extension.
 */
export function cleanName(name: string, fallback = 'file'): string {
  const last = whole(name).normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(HIDDEN, '').replace(/\s+/gu, ' ').trim().replace(/[. ]+$/u, '');
  if (clean.replace(/[.\u200c\u200d]/gu, '') === '') return fallback;
  return shortened(clean);
}

function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= MOST_NAME) return name;
  const extension = extensionOf(name);
  const tail = extension === '' || extension.length > MOST_EXTENSION ? '' : `.${extension}`;
  return `${letters.slice(0, MOST_NAME - [...tail].length - 1).join('').trimEnd()}…${tail}`;
}

/** What stands behind the last dot, in lower case; nothing for a name that only begins with one. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
}

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu;

/** The same as a name that every file system takes. */
export function fileNameFor(name: string): string {
  const safe = cleanName(name).replace(/[<>:"|?*]+/gu, ' ').replace(/\s+/gu, ' ').trim();
  const kept = safe === '' ? 'file' : safe.replace(/^-+/u, '');
  return RESERVED.test(kept) || kept === '' ? `file ${kept}`.trim() : kept;
}

/** Text of a file as it is shown: what hides in it is made visible as `�`, line ends are one kind. */
export const cleanText = (text: string): string =>
  whole(text).replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n').replace(HIDDEN, (found) => (LINE_SPACE.has(found) ? found : '�'));

/** What somebody wrote: without control characters, otherwise as it is. */
export const cleanNote = (text: string): string =>
  whole(text).replace(/\r\n?/gu, '\n').replace(/\p{Cc}/gu, (found) => (LINE_SPACE.has(found) ? found : '')).trim();
