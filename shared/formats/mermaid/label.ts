const NAMED: ReadonlyMap<string, string> = new Map([['quot', '"'], ['amp', '&'], ['lt', '<'], ['gt', '>'], ['apos', "'"], ['nbsp', '\u00a0']]);

/** Mermaid knows no label without a sign; this one is not seen. */
const NOTHING = '\u200b';

/** A label as people read it: breaks as line ends, Mermaid's `#…;` entities as characters. */
export function readLabel(raw: string): string {
  const label = raw
    .replace(/<br\s{0,9}\/?>/gi, '\n')
    .replaceAll('\\n', '\n')
    .replace(/#(\d{1,7}|[a-z]{1,8});/gi, (whole, name: string) => {
      if (!/^\d+$/.test(name)) return NAMED.get(name.toLowerCase()) ?? whole;
      const code = Number(name);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
  return label === NOTHING ? '' : label;
}

/** The inverse of `readLabel`, in double quotes: whatever would mean something to Mermaid is written as an entity. */
export function writeLabel(label: string): string {
  const safe = (label || NOTHING).replace(/[#"\\<>`;\u200b]|%(?=%)|&(?=#?\w+;)|\p{Cc}|[\u2028\u2029]/gu, (character) => (character === '\n' ? '<br/>' : `#${character.codePointAt(0) ?? 32};`));
  return `"${safe}"`;
}
