import { groupBy } from '#shared/lib/group-by.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { KnownItem } from './known-items.ts';
import { type LikenessBudget, pairByLikeness } from './likeness.ts';
import { longestRising } from './longest-rising.ts';
import type { ParsedItem } from './parsed-document.ts';
import { wordsOf } from './item-words.ts';

/** The lines of a list, and what is known of the list that they stand for. */
export type Sheet = { readonly checklistId: Id; readonly lines: readonly ParsedItem[]; readonly known: readonly KnownItem[] };

export type Matches = {
  /** The item that a line stands for; a line that is not there is new. */
  readonly of: ReadonlyMap<ParsedItem, KnownItem>;
  /** Items of the file that no line stands for. */
  readonly leftover: readonly KnownItem[];
};

/** Elsewhere than among its siblings it takes more, since a line is seldom moved and rewritten at once. */
const LIKENESS = { siblings: 0.5, anywhere: 0.7 } as const;

/**
 * Finds the items that the lines of a document stand for (X1: re-import updates what came from the same source). First
 * by the text that file and store last agreed on, among siblings, then anywhere, so that a moved line stays the same
 * item; then by the text that an item has here; then by likeness of words; last a rewritten line is what stood in its
 * place. `strays` are items of the file that stand in other lists by now, asked for only where lines are left over.
 */
export function matchItems(sheets: readonly Sheet[], gone: readonly KnownItem[], strays: () => readonly KnownItem[], budget: LikenessBudget): Matches {
  const matcher = new Matcher(sheets, gone, budget);
  matcher.settle();
  if (matcher.isOpen()) {
    matcher.add(strays());
    matcher.settle();
  }
  return { of: matcher.of, leftover: matcher.leftover() };
}

type Group = { readonly lines: readonly ParsedItem[]; /** Untaken items of the file, in its order. */ readonly items: readonly KnownItem[]; readonly locals: readonly KnownItem[] };

class Matcher {
  readonly of = new Map<ParsedItem, KnownItem>();
  readonly #sheets: readonly Sheet[];
  readonly #budget: LikenessBudget;
  readonly #taken = new Set<KnownItem>();
  #known: readonly KnownItem[];
  /** Items of the file by what they stood under; those that came into being here by what they stand under. */
  #inFile: ReadonlyMap<Id, readonly KnownItem[]> = new Map();
  #here: ReadonlyMap<Id, readonly KnownItem[]> = new Map();

  constructor(sheets: readonly Sheet[], gone: readonly KnownItem[], budget: LikenessBudget) {
    this.#sheets = sheets;
    this.#budget = budget;
    this.#known = [...sheets.flatMap((sheet) => sheet.known), ...gone];
    this.#sort();
  }

  add(strays: readonly KnownItem[]): void {
    const ids = new Set(this.#known.map(({ item }) => item.id));
    this.#known = [...this.#known, ...strays.filter(({ item }) => !ids.has(item.id))];
    this.#sort();
  }

  isOpen(): boolean {
    return this.#openLines().length > 0;
  }

  leftover(): KnownItem[] {
    return this.#known.filter((known) => known.base !== null && !this.#taken.has(known));
  }

  /** Every step may pair a parent, whose children can then be told by their place; so all steps go again until none finds more. */
  settle(): void {
    let before = -1;
    while (before < this.of.size && this.leftover().length + this.#here.size > 0) {
      before = this.of.size;
      this.#eachGroup((group) => this.#exact(group.lines, group.items, baseText));
      this.#exactAnywhere();
      this.#eachGroup((group) => this.#exact(group.lines, [...group.items, ...group.locals], currentText));
      this.#eachGroup((group) => this.#alike(group.lines, group.items, LIKENESS.siblings));
      this.#alike(this.#openLines(), this.leftover(), LIKENESS.anywhere);
      this.#eachGroup((group) => this.#inPlace(group.lines, group.items));
    }
  }

  #sort(): void {
    const [inFile, here] = [this.#known.filter(({ base }) => base !== null), this.#known.filter(({ base }) => base === null)];
    const ids = new Set(inFile.map(({ item }) => item.id));
    const under = ({ item, base }: KnownItem): Id => {
      const { checklistId, parentId } = base ?? item;
      return parentId !== null && (base === null || ids.has(parentId)) ? parentId : checklistId;
    };
    this.#inFile = groupBy(inFile.sort(byOrder), under);
    this.#here = groupBy(here, under);
  }

  /** Groups of lines from the outside in; the items of a group are those under what its parent line stands for. */
  #eachGroup(visit: (group: Group) => void): void {
    const walk = (lines: readonly ParsedItem[], under: Id | null): void => {
      if (lines.length === 0) return;
      visit({ lines, items: (under === null ? undefined : this.#inFile.get(under)) ?? [], locals: (under === null ? undefined : this.#here.get(under)) ?? [] });
      for (const line of lines) walk(line.children, this.of.get(line)?.item.id ?? null);
    };
    for (const { lines, checklistId } of this.#sheets) walk(lines, checklistId);
  }

  #take(line: ParsedItem, known: KnownItem): void {
    this.of.set(line, known);
    this.#taken.add(known);
  }

  #openLines(): ParsedItem[] {
    const open: ParsedItem[] = [];
    this.#eachGroup(({ lines }) => open.push(...lines.filter((line) => !this.of.has(line))));
    return open;
  }

  #exact(lines: readonly ParsedItem[], items: readonly KnownItem[], textOf: (known: KnownItem) => string): void {
    const open = lines.filter((line) => !this.of.has(line));
    if (open.length === 0) return;
    const free = queues(items.filter((known) => !this.#taken.has(known)), textOf);
    for (const line of open) {
      const known = free(line.text);
      if (known !== undefined) this.#take(line, known);
    }
  }

  /** In the same list before any other; what stood below a line that was found is looked for below it first. */
  #exactAnywhere(): void {
    const left = this.leftover();
    if (left.length === 0) return;
    const byList = groupBy(left, ({ base, item }) => (base ?? item).checklistId);
    for (const { checklistId, lines } of this.#sheets) this.#exactFrom(lines, queues(byList.get(checklistId) ?? [], baseText));
    const anywhere = queues(left, baseText);
    for (const { lines } of this.#sheets) this.#exactFrom(lines, anywhere);
  }

  #exactFrom(lines: readonly ParsedItem[], free: Queues): void {
    for (const line of lines) {
      const known = this.of.has(line) ? undefined : free(line.text, (candidate) => !this.#taken.has(candidate));
      if (known !== undefined) {
        this.#take(line, known);
        this.#exact(line.children, this.#inFile.get(known.item.id) ?? [], baseText);
      }
      this.#exactFrom(line.children, free);
    }
  }

  #alike(lines: readonly ParsedItem[], items: readonly KnownItem[], least: number): void {
    const open = lines.filter((line) => !this.of.has(line));
    const left = items.filter((known) => !this.#taken.has(known));
    if (open.length === 0 || left.length === 0) return;
    for (const [line, known] of pairByLikeness(open, (line) => line.text, left, baseText, least, this.#budget)) this.#take(line, known);
  }

  /** Between two neighbours that kept their order, or the ends of the group, as many lines as items: they are the same, rewritten. */
  #inPlace(lines: readonly ParsedItem[], items: readonly KnownItem[]): void {
    const rank = new Map(items.map((known, index) => [known, index]));
    const paired = lines.flatMap((line, at) => {
      const index = rank.get(this.of.get(line) as KnownItem);
      return index === undefined ? [] : [{ at, index }];
    });
    if (paired.length === 0 || paired.length === lines.length) return;
    const kept = longestRising(paired.map(({ index }) => index)).map((which) => paired[which]);
    let [at, index] = [-1, -1];
    for (const next of [...kept, { at: lines.length, index: items.length }]) {
      if (next === undefined) continue;
      const open = lines.slice(at + 1, next.at).filter((line) => !this.of.has(line));
      const left = items.slice(index + 1, next.index).filter((known) => !this.#taken.has(known));
      if (open.length === left.length) open.forEach((line, which) => this.#take(line, left[which] as KnownItem));
      [at, index] = [next.at, next.index];
    }
  }
}

const baseText = ({ base, item }: KnownItem): string => base?.words.text ?? item.text;
const currentText = ({ item }: KnownItem): string => wordsOf(item, null).text;

function byOrder(a: KnownItem, b: KnownItem): number {
  const [first, second] = [a.base?.order ?? '', b.base?.order ?? ''];
  if (first === second) return a.item.id < b.item.id ? -1 : 1;
  return first < second ? -1 : 1;
}

/** Items by text, handed out in order, each once. */
type Queues = (text: string, fits?: (known: KnownItem) => boolean) => KnownItem | undefined;

function queues(items: readonly KnownItem[], textOf: (known: KnownItem) => string): Queues {
  const byText = groupBy(items, textOf);
  const next = new Map<string, number>();
  return (text, fits = () => true) => {
    const queue = byText.get(text) ?? [];
    let at = next.get(text) ?? 0;
    while (at < queue.length && !fits(queue[at] as KnownItem)) at += 1;
    next.set(text, at + 1);
    return queue[at];
  };
}
