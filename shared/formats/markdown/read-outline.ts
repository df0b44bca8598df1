import type { Heading, List, ListItem, Paragraph, RootContent } from 'mdast';
import type { ListIdentity } from '#shared/domain/imports/parsed-document.ts';
import { type Checklists, type Place, newChecklists } from './checklists.ts';
import { drawsChain } from './chains.ts';
import type { Collector } from './collector.ts';
import type { FrontMatterFields } from './front-matter.ts';
import { readIdentity } from './identity.ts';
import { type Headings, holdsTasks } from './headings.ts';
import { areChains } from './chain-lists.ts';
import { newNumberedRunbook, readChain } from './read-workflows.ts';

export type OutlineContext = {
  /** What is meant where no heading says it. */
  readonly title: string;
  readonly isTitled: boolean;
  readonly fields: FrontMatterFields;
  readonly collect: Collector;
  readonly headings: Headings;
  /** Whether a node became a map already. */
  readonly isChart: (node: RootContent) => boolean;
};

/**
 * Reads headings, bullets and tasks. The path of a task is the headings and bullets that enclose it; each container that
 * directly holds tasks is a checklist. Below a heading a numbered list is a workflow; so is an arrow chain anywhere.
 */
export function readOutline(nodes: readonly RootContent[], context: OutlineContext): void {
  const reader = new OutlineReader(context);
  for (const node of nodes) reader.read(node);
  reader.done();
}

class OutlineReader {
  readonly #context: OutlineContext;
  readonly #lists: Checklists;
  #path: readonly { readonly node: Heading; readonly place: Place }[] = [];
  #heading: Heading | null = null;
  /** Blocks below the heading that may turn out to introduce a numbered list, or to stand between two parts of it. */
  #waiting: RootContent[] = [];
  #runbook: ReturnType<typeof newNumberedRunbook> | null = null;
  #fresh = false;

  constructor(context: OutlineContext) {
    this.#context = context;
    this.#lists = newChecklists({ ...context, beside: (node) => this.#loose(node, null) });
  }

  read(node: RootContent): void {
    const { collect, isChart, headings } = this.#context;
    const fresh = this.#fresh;
    this.#fresh = false;
    const identity = node.type === 'html' ? readIdentity(node.value) : null;
    if (node.type === 'heading') this.#enter(node);
    else if (identity !== null) this.#identify(identity, node);
    else if (isChart(node) || node.type === 'thematicBreak') return;
    else if (holdsTasks(node, collect.source)) {
      this.#settle();
      this.#tasks(node);
    } else if (node.type === 'list' && node.ordered === true && !areChains(node, collect.source)) this.#numbered(node);
    else if (node.type === 'paragraph' && fresh && readChain(node, this.#title(), collect)) headings.use(this.#heading);
    else if (this.#runbook !== null || node.type === 'paragraph') this.#waiting.push(node);
    else {
      this.#settle();
      this.#loose(node, null);
    }
  }

  done(): void {
    this.#settle();
    this.#lists.done();
  }

  #title(): string {
    return this.#path.at(-1)?.place.name ?? this.#context.title;
  }

  #enter(node: Heading): void {
    const { collect, headings, title } = this.#context;
    this.#settle();
    this.#heading = node;
    this.#fresh = true;
    const above = this.#path.filter((entry) => entry.node.depth < node.depth);
    this.#path = node === headings.title ? [] : [...above, { node, place: { name: collect.source.plain(node) || title, line: collect.source.lineOf(node) } }];
  }

  #identify(identity: ListIdentity, node: RootContent): void {
    const { collect, headings } = this.#context;
    this.#settle();
    headings.use(this.#heading);
    this.#lists.identify(identity, this.#path.map(({ place }) => place), collect.source.lineOf(node));
  }

  #tasks(node: RootContent): void {
    const { collect, headings } = this.#context;
    headings.use(this.#heading);
    if (node.type === 'list') this.#lists.read(node, this.#path.map(({ place }) => place));
    else if (node.type === 'blockquote') {
      for (const child of node.children) {
        if (holdsTasks(child, collect.source)) this.#tasks(child);
        else this.#loose(child, null);
      }
    }
  }

  /** The first numbered list of a section, when nothing but paragraphs stands before it, or the next part of that list. */
  #numbered(list: List): void {
    const { collect, headings } = this.#context;
    if (this.#runbook === null && (this.#heading !== null || !headings.any) && this.#waiting.every((node) => node.type === 'paragraph')) {
      const [begin = list] = [this.#heading, ...this.#waiting].filter((node) => node !== null);
      this.#runbook = newNumberedRunbook(this.#title(), collect.source.lineOf(begin), list, collect);
      this.#waiting = [];
      headings.use(this.#heading);
    } else if (this.#runbook !== null && list.start === this.#runbook.length() + 1) {
      this.#runbook.goOn(list);
      this.#waiting = [];
    } else {
      collect.warn({ line: collect.source.lineOf(list), code: 'list-left-out', message: 'Expected a numbered list directly below a heading of its own; this one was left out.' });
      this.#waiting.push(list);
    }
  }

  /** Ends the numbered list at hand; what waited for it is read as it stands. */
  #settle(): void {
    this.#runbook?.done();
    this.#runbook = null;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const node of waiting) this.#loose(node, null);
  }

  /** What holds no task: chains become workflows, the rest is named as left out. */
  #loose(node: RootContent, title: string | null): void {
    const { collect, headings, isChart } = this.#context;
    if (isChart(node) || node.type === 'thematicBreak') return;
    if (node.type === 'list') for (const item of node.children) this.#looseItem(item);
    else if (node.type === 'listItem') this.#looseItem(node);
    else if (node.type === 'paragraph' && readChain(node, title, collect)) headings.use(this.#heading);
    else {
      if (node.type === 'code' && drawsChain(node.value)) {
        collect.warn({ line: collect.source.lineOf(node), code: 'chain-in-code', message: 'A chain of steps in a code block was left as it stands; write it as a list to import it as a runbook.' });
      }
      collect.unplaced(node);
    }
  }

  #looseItem(item: ListItem): void {
    const { collect, headings } = this.#context;
    const [head, ...below] = item.children;
    if (head?.type === 'paragraph' && readChain(head as Paragraph, null, collect, below)) headings.use(this.#heading);
    else if (below.some((node) => this.#holdsMore(node))) {
      if (head !== undefined) this.#loose(head, null);
      for (const node of below) this.#loose(node, null);
    } else collect.unplaced(item);
  }

  #holdsMore(node: RootContent): boolean {
    if (this.#context.isChart(node) || (node.type === 'code' && drawsChain(node.value))) return true;
    if (node.type === 'list') return node.children.some((item) => areChains({ ...node, children: [item] }, this.#context.collect.source) || item.children.some((child) => this.#holdsMore(child)));
    return false;
  }
}
