import { DIRECTIONS, type Graph, type GraphEdge } from '#shared/domain/maps/graph.ts';
import type { ParseError } from '#shared/formats/parsed-document.ts';
import { type Result, err, ok } from '#shared/lib/result.ts';
import { readLabel } from './label.ts';
import { type Link, MalformedChart, type NodeRef, Scanner } from './scanner.ts';
import { type Statement, statementsOf } from './statements.ts';

type Direction = Graph['direction'];
type Group = { id: string; title: string; direction: Direction | null; nodes: string[]; groups: string[] };

/** Statements that say how a chart looks, not what it says. */
const LOOKS = /^(classDef|class|style|linkStyle|click|accTitle|accDescr)\b/;

const HEADER = /^(?:graph|flowchart(?:-elk)?)(?:\s+(TB|TD|BT|LR|RL|[<>^v]))?\s*$/;
const SIGNS: Readonly<Record<string, Direction>> = { TD: 'TB', '>': 'LR', '<': 'RL', '^': 'BT', v: 'TB' };
const isDirection = (word: string): word is Direction => (DIRECTIONS as readonly string[]).includes(word);

/**
 * Reads a Mermaid flowchart (M3). Written by hand because Mermaid's own parser needs a browser and keeps no lines.
 * `firstLine` is the line of the source that the text begins on. An error names the line and what was expected.
 */
export function parseFlowchart(text: string, firstLine = 1): Result<Graph, ParseError> {
  try {
    return ok(new ChartReader().read(statementsOf(text, firstLine), firstLine));
  } catch (error) {
    if (error instanceof MalformedChart) return err({ line: error.line, code: 'malformed-flowchart', message: error.message });
    throw error;
  }
}

class ChartReader {
  readonly #nodes = new Map<string, Graph['nodes'][number]>();
  readonly #groups = new Map<string, Group>();
  readonly #edges: GraphEdge[] = [];
  readonly #open: Group[] = [];
  readonly #placed = new Set<string>();

  read(statements: readonly Statement[], firstLine: number): Graph {
    const [head, ...body] = statements;
    const match = head === undefined ? null : HEADER.exec(head.text);
    if (head === undefined || match === null) {
      throw new MalformedChart(head?.line ?? firstLine, `Expected “flowchart” and a direction (TB, BT, LR or RL), found “${(head?.text ?? 'nothing').slice(0, 60)}”.`);
    }
    for (const statement of body) this.#take(statement);
    const open = this.#open.at(-1);
    if (open !== undefined) throw new MalformedChart(statements.at(-1)?.line ?? firstLine, `Expected “end” for the subgraph “${open.title}”, found the end of the chart.`);
    const direction = match[1] ?? 'TB';
    // An edge may end at a subgraph, which is then no node.
    for (const id of this.#groups.keys()) this.#nodes.delete(id);
    const groups = [...this.#groups.values()].map((group) => ({ ...group, nodes: group.nodes.filter((id) => this.#nodes.has(id)) }));
    return { direction: isDirection(direction) ? direction : (SIGNS[direction] ?? 'TB'), nodes: [...this.#nodes.values()], edges: this.#edges, groups };
  }

  #take({ text, line }: Statement): void {
    if (LOOKS.test(text)) return;
    if (/^subgraph\b/.test(text)) return this.#begin(text.slice(8).trim(), line);
    if (text === 'end') return this.#end(line);
    const direction = /^direction\s+(\S+)$/.exec(text)?.[1];
    const group = this.#open.at(-1);
    if (direction !== undefined && group !== undefined) {
      const named = SIGNS[direction] ?? direction;
      if (!isDirection(named)) throw new MalformedChart(line, `Expected a direction (TB, BT, LR or RL), found “${direction}”.`);
      group.direction = named;
      return;
    }
    this.#chain(new Scanner(text, line));
  }

  #begin(text: string, line: number): void {
    const titled = /^([^\s[\]"]+)\s*\[\s*(?:"(.*)"|(.*?))\s*\]$/s.exec(text);
    const quoted = /^"(.*)"$/s.exec(text);
    const id = titled?.[1] ?? (quoted?.[1] ?? text).replace(/\s+/g, '_');
    const title = readLabel(titled?.[2] ?? titled?.[3] ?? quoted?.[1] ?? text);
    const used = id === '' ? `subgraph${this.#groups.size + 1}` : id;
    if (this.#groups.has(used)) throw new MalformedChart(line, `The subgraph “${used}” is there twice.`);
    const group: Group = { id: used, title, direction: null, nodes: [], groups: [] };
    this.#open.at(-1)?.groups.push(used);
    this.#groups.set(used, group);
    this.#open.push(group);
  }

  #end(line: number): void {
    if (this.#open.pop() === undefined) throw new MalformedChart(line, 'Found “end” where no subgraph is open.');
  }

  /** `A & B --> C -- label --> D`: every node of one link's side with every node of the other. */
  #chain(scanner: Scanner): void {
    let left = this.#nodesAt(scanner);
    while (!scanner.atEnd()) {
      const link = scanner.link();
      const right = this.#nodesAt(scanner);
      for (const from of left) for (const to of right) this.#edges.push(edge(from, to, link));
      left = right;
    }
  }

  #nodesAt(scanner: Scanner): string[] {
    const ids = [this.#meet(scanner.node())];
    while (scanner.ampersand()) ids.push(this.#meet(scanner.node()));
    return ids;
  }

  /** The first mention makes a node; a later one that has a label renames it. */
  #meet({ id, label, shape }: NodeRef): string {
    const known = this.#nodes.get(id);
    if (known === undefined) this.#nodes.set(id, { id, label: label ?? id, shape: shape ?? 'rectangle' });
    else if (label !== null) this.#nodes.set(id, { id, label, shape: shape ?? known.shape });
    const group = this.#open.at(-1);
    if (group !== undefined && !this.#placed.has(id)) {
      this.#placed.add(id);
      group.nodes.push(id);
    }
    return id;
  }
}

const edge = (from: string, to: string, link: Link): GraphEdge => ({ from, to, ...link });
