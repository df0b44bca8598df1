/** The first word of a diagram, which names its kind. */
export function diagramKind(text: string): string {
  const rows = text.replace(/^\s*---\n.*?\n\s*---[ \t]*(?:\n|$)/s, '').split('\n').map((row) => row.trim());
  const first = rows.find((row) => row !== '' && !row.startsWith('%%'));
  return /^[\w-]+/.exec(first ?? '')?.[0] ?? '';
}
