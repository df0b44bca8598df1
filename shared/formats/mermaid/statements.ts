export type Statement = { readonly text: string; readonly line: number };

/**
 * Splits a chart into statements: a line each, or several in one line with `;`; a quoted label may run over lines.
 * Comments, directives and front matter are left out.
 */
export function statementsOf(text: string, firstLine: number): Statement[] {
  const statements: Statement[] = [];
  let line = firstLine;
  let begun = firstLine;
  let current = '';
  let quoted = false;
  const flush = (): void => {
    const trimmed = current.trim();
    if (trimmed !== '') statements.push({ text: trimmed, line: begun });
    current = '';
    begun = line;
  };
  for (const row of withoutFrontMatter(text.split(/\r\n|\n|\r/))) {
    if (!quoted && /^\s*%%/.test(row)) {
      line += 1;
      begun = line;
      continue;
    }
    for (const character of row) {
      if (character === '"') quoted = !quoted;
      if (character === ';' && !quoted && !/#(\d+|[a-z]+)$/i.test(current)) flush();
      else current += character;
    }
    line += 1;
    if (quoted) current += '\n';
    else flush();
  }
  flush();
  return statements;
}

/** Blank lines in the place of a leading `---` block, so that the lines keep their numbers. */
function withoutFrontMatter(rows: readonly string[]): readonly string[] {
  const start = rows.findIndex((row) => row.trim() !== '');
  if (rows[start]?.trim() !== '---') return rows;
  const end = rows.findIndex((row, index) => index > start && row.trim() === '---');
  return end < 0 ? rows : rows.map((row, index) => (index >= start && index <= end ? '' : row));
}
