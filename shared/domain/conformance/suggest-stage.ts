import type { Stage } from '#shared/domain/items/stages.ts';
import { APPOINTMENTS, FILLERS, STAGE_WORDS } from './stage-words.ts';

type Weights = { readonly stage: Stage; readonly head: number; readonly elsewhere: number };

/** What a word or phrase is worth at the head of a text, and elsewhere in it. An act that stands inside says little. */
const ACT = { head: 3, elsewhere: 1 } as const;
const SOFT = { head: 2, elsewhere: 0 } as const;
const TOPIC = { head: 2, elsewhere: 2 } as const;

/** Less than this decides nothing. */
const LEAST = 2;
/** What comes after so many words is explanation, not the act. */
const MOST_WORDS = 40;
const LONGEST_PHRASE = 4;
/** In characters; what comes later is not looked at. */
const LONGEST_TEXT = 2_000;

const PHRASES: ReadonlyMap<string, readonly Weights[]> = phrases();
const appointments = new Set(APPOINTMENTS);
const fillers = new Set(FILLERS);

/**
 * The stage that the words of an item speak for; null when they speak for none, or for two alike (D6). A suggestion:
 * the one who knows the work has the last word.
 */
export function suggestStage(text: string): Stage | null {
  const words = wordsOf(text);
  while (words[0] !== undefined && fillers.has(words[0])) words.shift();
  const points = new Map<Stage, number>();
  for (let at = 0; at < words.length; ) at += weigh(words, at, points);
  if (keepsCurrent(words)) points.set('document', (points.get('document') ?? 0) + ACT.head);
  if (words[0] === 'schedule' && words.some((word) => appointments.has(word))) points.delete('automate');
  const [first, second] = [...points].sort(([, a], [, b]) => b - a);
  if (first === undefined || first[1] < LEAST || first[1] === second?.[1]) return null;
  return first[0];
}

/** Adds what the longest phrase that begins here is worth; gives how many words it has. */
function weigh(words: readonly string[], at: number, points: Map<Stage, number>): number {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length -= 1) {
    const known = PHRASES.get(words.slice(at, at + length).join(' '));
    if (known === undefined) continue;
    for (const { stage, head, elsewhere } of known) {
      const worth = at === 0 ? head : elsewhere;
      if (worth > 0) points.set(stage, (points.get(stage) ?? 0) + worth);
    }
    return length;
  }
  return 1;
}

/** “Keep the onboarding guide current”: the words of one act, with others between them. */
const keepsCurrent = (words: readonly string[]): boolean => words[0] === 'keep' && (words.at(-1) === 'current' || words.join(' ').includes('up to date'));

/** Words of the first sentence, lower case; links give their words, code and a number before the text say nothing. */
function wordsOf(text: string): string[] {
  const bare = text.slice(0, LONGEST_TEXT).replace(/`[^`]*`/g, ' ').replace(/\]\([^)\s]*\)/g, ' ').replace(/^\s*\d+[.)]\s/, '').toLowerCase();
  const [sentence = ''] = bare.split(/[.!?;](?:\s|$)|\n/, 1);
  return sentence.match(/[\p{L}\p{N}][\p{L}\p{N}/-]*/gu)?.slice(0, MOST_WORDS) ?? [];
}

function phrases(): Map<string, Weights[]> {
  const all = new Map<string, Weights[]>();
  const add = (stage: Stage, texts: readonly string[], worth: Omit<Weights, 'stage'>): void => {
    for (const text of texts) all.set(text, [...(all.get(text) ?? []), { stage, ...worth }]);
  };
  for (const { stage, acts, soft, topics } of STAGE_WORDS) {
    add(stage, acts, ACT);
    add(stage, soft, SOFT);
    add(stage, topics, TOPIC);
  }
  return all;
}
