/** The place in the list of the finding that comes after the line of the cursor, or before it; goes round at the ends. `at` is where one is. */
export function nextFinding(findings: readonly { readonly line: number }[], line: number, at: number | null, step: 1 | -1): number | null {
  if (findings.length === 0) return null;
  const here = at === null ? undefined : findings[at];
  if (at !== null && here?.line === line) return (at + step + findings.length) % findings.length;
  const next = step > 0 ? findings.findIndex((each) => each.line >= line) : findings.findLastIndex((each) => each.line <= line);
  return next === -1 ? (step > 0 ? 0 : findings.length - 1) : next;
}
