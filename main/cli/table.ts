/** Rows as columns of text, for people; control characters are shown, not obeyed. */
export function table(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const [first] = rows;
  if (first === undefined) return 'Nothing to show.';
  const columns = Object.keys(first);
  const cells = [columns, ...rows.map((row) => columns.map((column) => cell(row[column])))];
  const widths = columns.map((_, index) => Math.min(60, Math.max(...cells.map((line) => line[index]?.length ?? 0))));
  return cells.map((line) => line.map((text, index) => clip(text, widths[index] ?? 0)).join('  ').trimEnd()).join('\n');
}

const cell = (value: unknown): string =>
  value === null || value === undefined ? '' : (typeof value === 'object' ? JSON.stringify(value) : String(value)).replace(/\p{Cc}/gu, ' ');

const clip = (text: string, width: number): string => (text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width));
