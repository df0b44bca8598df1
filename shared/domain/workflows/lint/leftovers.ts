import { withoutCode } from './texts.ts';

/** `[description, location]`: words in brackets that are no link, no box, no footnote and no name of a standard. */
const BRACKETED = /(?<![\]\\!\w])\[(?!(?:Workflow|Runbook|Playbook|Process|Procedure|sic)\])(?![A-Z]+[ -]?\d+\])([\p{L}][^\][\n]{1,80})\](?![([:])/u;
const UNDECIDED = /\b(?:TBD|TBA|TBC|TODO|FIXME|XXX)\b|\bto be (?:defined|determined|filled in)\b|\b[Ll]orem ipsum\b|\?{3,}/;
/** The unknowns X, Y and Z of the template, where they can be nothing else. */
const UNKNOWNS = /\b(?:[Ss]ystem|[Tt]ool|[Ss]ervice|[Tt]eam|[Aa]rea|[Pp]revious step) [XYZ]\b|\b[XYZ] (?:fails|timeout|missing|minutes|hours|Process)\b|~[XYZ]\b/;
/** Sentences of the template. */
const SENTENCES = [
  'What this workflow accomplishes', 'How to verify success', 'How to undo if needed', 'Condition 1 met', 'Repeat pattern', 'Step Name', 'Output 1', 'Output 2',
];
const TEMPLATE_COMMAND = /^[ \t]*(?:# Command or action\b.*|command --with-flags\b.*)$/m;

/** What is left of a template in a text; null for nothing. Code in prose is left alone. */
export function leftoverIn(text: string, isCommand: boolean): string | null {
  if (isCommand) return TEMPLATE_COMMAND.exec(text)?.[0].trim() ?? /\b(?:TBD|TODO|FIXME)\b/.exec(text)?.[0] ?? null;
  const prose = withoutCode(text);
  for (const pattern of [BRACKETED, UNDECIDED, UNKNOWNS]) {
    const found = pattern.exec(prose)?.[0];
    if (found !== undefined) return found;
  }
  return SENTENCES.find((sentence) => prose.replace(/[.:]$/, '') === sentence) ?? (/^[A-C]$/.test(prose) ? prose : null);
}
