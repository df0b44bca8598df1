/** A run of lines, `to` not among them. */
export type Piece = { readonly from: number; readonly to: number };

/** A list item that holds text on its own line: the indent, the mark, the blanks behind it. */
const ITEM = /^( {0,3})([-*+]|\d{1,9}[.)])( {1,4})\S/;

export type ItemHead = { readonly indent: number; readonly width: number; readonly mark: string; readonly number: number | null };

export function itemHead(line: string): ItemHead | null {
  const match = ITEM.exec(line);
  if (match === null || /^ {0,3}(?:[-*_][ \t]*){3,}$/.test(line)) return null;
  const [whole, indent = '', mark = ''] = match;
  const ordered = mark.length > 1;
  return { indent: indent.length, width: whole.length - 1, mark: mark.slice(-1), number: ordered ? Number(mark.slice(0, -1)) : null };
}

const HEADING = /^#{1,6}(?: |$)/;
const FENCE = /^( {0,3})(?:(`{3,})[^`]*|(~{3,}).*)$/;
const SPANNING: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<![a-z]/i, />/],
  [/^ {0,3}<(?:script|pre|style|textarea)(?:\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/i],
];

/**
 * Cuts Markdown before lines that begin a block at the outermost level whatever stands around them, so that the pieces
 * mean alone what they mean together. A place that can't be told for sure is not cut; in doubt the rest stays whole.
 */
export function piecesOf(lines: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let open: Open | null = null;
  let tag = false;
  let list = listAt(lines[0] ?? '');
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const blank = /^[ \t]*$/.test(line);
    if (open !== null) {
      // What is indented by one to three may stand in a list, which a line with less indent ends, or may hold that line.
      if (!blank && indentOf(line) < open.indent) break;
      if (open.ends(line)) open = null;
      continue;
    }
    if (blank) {
      tag = false;
      continue;
    }
    if (at > from && !tag && (isStart(line, lines[at - 1] ?? '') || isSibling(line, list))) {
      pieces.push({ from, to: at });
      from = at;
      list = listAt(line);
    } else if (at > from) list = listAfter(list, line);
    open = opened(line);
    if (open !== null && tag) break;
    if (/^ {0,3}<[a-z/]/i.test(line) && open === null) tag = true;
  }
  pieces.push({ from, to: lines.length });
  return pieces;
}

const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0;

function isStart(line: string, before: string): boolean {
  if (/^[ \t]/.test(line)) return false;
  return /^[ \t]*$/.test(before) || HEADING.test(line) || /^[-*+] {1,4}\S/.test(line);
}

/** The item that a piece begins with while all lines since stand inside it; or plain text at the margin; or neither. */
type ListAt = ItemHead | 'text' | null;

function listAt(line: string): ListAt {
  const item = itemHead(line);
  if (item !== null) return item;
  return /^(?:\p{L}|\*\*[^\s*])/u.test(line) ? 'text' : null;
}

function listAfter(list: ListAt, line: string): ListAt {
  if (list === 'text') return listAt(line) === 'text' ? 'text' : null;
  return list !== null && indentOf(line) >= list.width ? list : null;
}

/** An item where text at the margin stood before, or beside the item that the piece began with. */
function isSibling(line: string, list: ListAt): boolean {
  const item = itemHead(line);
  if (item === null || list === null) return false;
  if (list === 'text') return item.number === null;
  return item.indent === list.indent && item.mark === list.mark;
}

type Open = { readonly indent: number; readonly ends: (line: string) => boolean };

function opened(line: string): Open | null {
  const fence = FENCE.exec(line);
  if (fence !== null) {
    const marker = fence[2] ?? fence[3] ?? '';
    const close = new RegExp(`^ {0,3}\\${marker[0] ?? '`'}{${marker.length},}[ \\t]*$`);
    return { indent: fence[1]?.length ?? 0, ends: (row) => close.test(row) };
  }
  for (const [start, end] of SPANNING) {
    if (!start.test(line)) continue;
    // An empty comment is whole with the dashes that begin it.
    return end.test(line.trimStart().slice(2)) ? null : { indent: indentOf(line), ends: (row) => end.test(row) };
  }
  return null;
}
