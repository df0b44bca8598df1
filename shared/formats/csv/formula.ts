/** What a spreadsheet takes for the start of a formula, in plain and in full width. */
const RUNS = /^'*[=+\-@\t\r＝＋－＠]/u;

/** A cell that no spreadsheet runs: an apostrophe before what would start a formula. `armed` is the inverse. */
export const defused = (cell: string): string => (RUNS.test(cell) ? `'${cell}` : cell);

export const armed = (cell: string): string => (cell.startsWith("'") && RUNS.test(cell) ? cell.slice(1) : cell);
