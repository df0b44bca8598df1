const FENCE = /^ {0,3}(`{3,}|~{3,})([^\n]*)$/;

type Fence = { readonly marker: string; readonly info: string };

/**
 * Hides the fences inside a fenced block of Markdown, by letters of the same length, so that an example which shows
 * fences of its own stays one block. CommonMark ends such a block at the first bare fence, in the middle of the
 * example; people who write it mean the whole. Where the inner fences do not pair up, CommonMark's reading stands.
 */
export function hideNestedFences(lines: readonly string[]): readonly string[] {
  let hidden: string[] | null = null;
  let open: Fence | null = null;
  for (let at = 0; at < lines.length; at += 1) {
    const fence = fenceOf(lines[at] ?? '');
    if (fence === null) continue;
    if (open !== null) {
      if (closes(fence, open)) open = null;
      continue;
    }
    if (!isOpener(fence)) continue;
    open = fence;
    if (!/^\s*(?:markdown|md)\b/i.test(fence.info)) continue;
    const inner = innerFences(lines, at + 1, fence);
    if (inner === null || inner.at.length === 0) continue;
    hidden ??= [...lines];
    for (const row of inner.at) hidden[row] = (lines[row] ?? '').replace(/[`~]/g, 'x');
    at = inner.end;
    open = null;
  }
  return hidden ?? lines;
}

/** The rows of the fences inside a block of Markdown and the row that ends it; null where they do not pair up. */
function innerFences(lines: readonly string[], from: number, outer: Fence): { readonly at: readonly number[]; readonly end: number } | null {
  const at: number[] = [];
  let inner: Fence | null = null;
  for (let row = from; row < lines.length; row += 1) {
    const fence = fenceOf(lines[row] ?? '');
    if (fence === null || fence.marker[0] !== outer.marker[0] || fence.marker.length < outer.marker.length) continue;
    if (inner !== null) {
      at.push(row);
      if (closes(fence, inner)) inner = null;
    } else if (closes(fence, outer)) return { at, end: row };
    else if (isOpener(fence)) {
      at.push(row);
      inner = fence;
    }
  }
  return null;
}

function fenceOf(line: string): Fence | null {
  const match = FENCE.exec(line);
  return match === null ? null : { marker: match[1] ?? '', info: match[2] ?? '' };
}

const isOpener = ({ marker, info }: Fence): boolean => marker.startsWith('~') || !info.includes('`');

const closes = (fence: Fence, open: Fence): boolean =>
  fence.marker[0] === open.marker[0] && fence.marker.length >= open.marker.length && fence.info.trim() === '';
