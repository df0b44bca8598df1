import type { Graph, GraphEdge } from '#shared/domain/maps/graph.ts';
import { faultInGraph } from '#shared/domain/maps/fault-in-graph.ts';
import { DIRECTIONS } from '#shared/domain/maps/graph-limits.ts';
import type { ParseError } from '#shared/domain/imports/parsed-document.ts';
import { type Result, err, ok } from '#shared/lib/result.ts';
import { readLabel } from './label.ts';
import { type Link, MalformedChart, type NodeRef, Scanner, plainString } from './scanner.ts';
import { type Statement, statementsOf } from './statements.ts';

type Direction = Graph['direction'];
type Group = { id: string; title: string; direction: Direction | null; nodes: string[]; groups: string[] };

/** Statements that say how a chart looks, not what it says. */
const LOOKS = /^(?:(?:classDef|class|style|linkStyle|click)\s|acc(?:Title|Descr)\s*[:{])/;

const HEADER = /^(?:graph|flowchart(?:-elk)?)(?:\s+(TB|TD|BT|LR|RL|[<>^v]))?$/;
const SIGNS: ReadonlyMap<string, Direction> = new Map([['TD', 'TB'], ['>', 'LR'], ['<', 'RL'], ['^', 'BT'], ['v', 'TB']]);

const MOST_NODES = 20_000;
const MOST_EDGES = 50_000;

/**
 * Reads a Mermaid flowchart (M3). Written by hand because Mermaid's own parser needs a browser and keeps no lines.
 * `firstLine` is the line of the source that the text begins on. An error names the line and what was expected.
 */
export function parseFlowchart(text: string, firstLine = 1): Result<Graph, ParseError> {
  try {
    const graph = new ChartReader().read(statementsOf(text, firstLine), firstLine);
    const fault = faultInGraph(graph);
    return fault === null ? ok(graph) : err({ line: firstLine, code: 'malformed-flowchart', message: `The chart can’t be kept at ${fault.path}: ${fault.message}.` });
  } catch (error) {
    if (error instanceof MalformedChart) return err({ line: error.line, code: 'malformed-flowchart', message: error.message });
    throw error;
  }
}

class ChartReader {
  readonly #nodes = new Map<string, Graph['nodes'][number]>();
  readonly #groups = new Map<string, Group>();
  readonly #edges: GraphEdge[] = [];
  readonly #open: { readonly group: Group; readonly line: number }[] = [];
  readonly #placed = new Set<string>();
  /** Names of links; `e1@{ animate: true }` says how one looks. */
  readonly #links = new Set<string>();

  read(statements: readonly Statement[], firstLine: number): Graph {
    const [head, ...body] = statements;
    const match = head === undefined ? null : HEADER.exec(head.text);
    if (head === undefined || match === null) {
      throw new MalformedChart(head?.line ?? firstLine, `Expected “flowchart” and a direction (TB, BT, LR or RL), found “${(head?.text ?? 'nothing').slice(0, 60)}”.`);
    }
    for (const statement of body) this.#take(statement);
    const open = this.#open.at(-1);
    if (open !== undefined) throw new MalformedChart(open.line, `Expected “end” for the subgraph “${open.group.title.slice(0, 60)}”, found the end of the chart.`);
    // An edge may end at a subgraph, which is then no node.
    for (const id of this.#groups.keys()) this.#nodes.delete(id);
    const ended = new Set(this.#edges.flatMap(({ from, to }) => [from, to]));
    for (const id of this.#links) if (!ended.has(id)) this.#nodes.delete(id);
    const groups = [...this.#groups.values()].map((group) => ({ ...group, nodes: group.nodes.filter((id) => this.#nodes.has(id)) }));
    return { direction: directionOf(match[1] ?? 'TB') ?? 'TB', nodes: [...this.#nodes.values()], edges: this.#edges, groups };
  }

  #take({ text, line }: Statement): void {
    if (LOOKS.test(text)) return;
    if (/^subgraph(?:\s|$)/.test(text)) return this.#begin(text.slice(8).trim(), line);
    if (text === 'end') return this.#end(line);
    const direction = /^direction\s+(\S+)$/.exec(text)?.[1];
    if (direction !== undefined) return this.#turn(direction, line);
    this.#chain(new Scanner(text, line), line);
  }

  #turn(word: string, line: number): void {
    const direction = directionOf(word);
    if (direction === null) throw new MalformedChart(line, `Expected a direction (TB, BT, LR or RL), found “${word.slice(0, 60)}”.`);
    const open = this.#open.at(-1);
    if (open === undefined) throw new MalformedChart(line, 'Expected “direction” inside of a subgraph, found it outside.');
    open.group.direction = direction;
  }

  #begin(text: string, line: number): void {
    const { id, title } = subgraphHead(text);
    const used = id === '' ? `subgraph${this.#groups.size + 1}` : id;
    if (this.#groups.has(used)) throw new MalformedChart(line, `Expected a subgraph of its own name, found “${used.slice(0, 60)}” a second time.`);
    const group: Group = { id: used, title, direction: null, nodes: [], groups: [] };
    this.#open.at(-1)?.group.groups.push(used);
    this.#groups.set(used, group);
    this.#open.push({ group, line });
  }

  #end(line: number): void {
    if (this.#open.pop() === undefined) throw new MalformedChart(line, 'Expected an open subgraph before “end”, found none.');
  }

  /** `A & B --> C -- label --> D`: every node of one link's side with every node of the other. */
  #chain(scanner: Scanner, line: number): void {
    let left = this.#nodesAt(scanner, line);
    while (!scanner.atEnd()) {
      const { link, name } = scanner.link();
      if (name !== null) this.#links.add(name);
      const right = this.#nodesAt(scanner, line);
      if (this.#edges.length + left.length * right.length > MOST_EDGES) throw new MalformedChart(line, `Expected at most ${MOST_EDGES} edges in a chart.`);
      for (const from of left) for (const to of right) this.#edges.push(edge(from, to, link));
      left = right;
    }
  }

  #nodesAt(scanner: Scanner, line: number): string[] {
    const ids = [this.#meet(scanner.node())];
    while (scanner.ampersand()) ids.push(this.#meet(scanner.node()));
    if (this.#nodes.size > MOST_NODES) throw new MalformedChart(line, `Expected at most ${MOST_NODES} nodes in a chart.`);
    return ids;
  }

  /** The first mention makes a node; a later one that has a label renames it. */
  #meet({ id, label, shape }: NodeRef): string {
    const known = this.#nodes.get(id);
    if (known === undefined) this.#nodes.set(id, { id, label: label ?? id, shape: shape ?? 'rectangle' });
    else if (label !== null || shape !== null) this.#nodes.set(id, { id, label: label ?? known.label, shape: shape ?? known.shape });
    const group = this.#open.at(-1)?.group;
    if (group !== undefined && !this.#placed.has(id)) {
      this.#placed.add(id);
      group.nodes.push(id);
    }
    return id;
  }
}

function directionOf(word: string): Direction | null {
  return SIGNS.get(word) ?? DIRECTIONS.find((direction) => direction === word) ?? null;
}

/** `id [title]`, `id["title"]`, `"title"`, or a title alone. */
function subgraphHead(text: string): { readonly id: string; readonly title: string } {
  const open = text.indexOf('[');
  if (open > 0 && text.endsWith(']') && !/[\s"]/.test(text.slice(0, open).trim())) {
    return { id: text.slice(0, open).trim(), title: readLabel(plainString(unquoted(text.slice(open + 1, -1).trim()))) };
  }
  const title = plainString(unquoted(text));
  return { id: title.replace(/[^\p{L}\p{N}_./-]+/gu, '_'), title: readLabel(title) };
}

const unquoted = (text: string): string => (text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text);

const edge = (from: string, to: string, link: Link): GraphEdge => ({ from, to, ...link });
