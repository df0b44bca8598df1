export type Statement = { readonly text: string; readonly line: number };

/**
 * Splits a chart into statements: a line each, or several in one line with `;`; a quoted label may run over lines.
 * Comments, directives and front matter are left out.
 */
export function statementsOf(text: string, firstLine: number): Statement[] {
  const statements: Statement[] = [];
  let begun = firstLine;
  let parts: string[] = [];
  let quoted = false;
  const flush = (next: number): void => {
    const whole = parts.join('').trim();
    if (whole !== '') statements.push({ text: whole, line: begun });
    parts = [];
    begun = next;
  };
  withoutFrontMatter(withoutBlocks(text).split(/\r\n|\n|\r/)).forEach((row, index) => {
    const line = firstLine + index;
    if (!quoted) begun = line;
    if (!quoted && /^\s*%%/.test(row)) return;
    let from = 0;
    for (const { 0: sign, index: at } of row.matchAll(/[";]|\s(?=%%)/g)) {
      if (at < from) continue;
      if (sign.trim() === '') {
        if (quoted) continue;
        parts.push(row.slice(from, at));
        from = row.length;
      } else if (sign === '"') quoted = !quoted;
      else if (!quoted && !/#(?:\d{1,7}|[a-z]{1,8})$/i.test(row.slice(Math.max(from, at - 9), at))) {
        parts.push(row.slice(from, at));
        flush(line);
        from = at + 1;
      }
    }
    parts.push(row.slice(from));
    if (quoted) parts.push('\n');
    else flush(line + 1);
  });
  flush(0);
  return statements;
}

/** Line ends in the place of what may run over lines and says nothing of the chart: `%%{ … }%%` and `accDescr { … }`. */
const withoutBlocks = (text: string): string =>
  text.replace(/%%\{(?:(?!\}%%)[\s\S])*\}%%|^[ \t]*accDescr[ \t]*\{[^}]*\}/gm, (block) => block.replace(/[^\r\n]/g, ''));

/** Blank lines in the place of a leading `---` block, so that the lines keep their numbers. */
function withoutFrontMatter(rows: readonly string[]): readonly string[] {
  const start = rows.findIndex((row) => row.trim() !== '');
  if (rows[start]?.trim() !== '---') return rows;
  const end = rows.findIndex((row, index) => index > start && row.trim() === '---');
  return end < 0 ? rows : rows.map((row, index) => (index >= start && index <= end ? '' : row));
}
