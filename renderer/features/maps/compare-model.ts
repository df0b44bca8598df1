import type { Graph, GraphEdge } from '#shared/domain/maps/graph.ts';
import { stageNode } from '#shared/domain/maps/organisation-graph.ts';
import type { Finding, MissingPlace, OrganisationDiff } from '#shared/domain/maps/organisation-diff.ts';
import type { Thing } from '#shared/domain/maps/organisation.ts';
import type { DiagramBadge, DiagramFacts, NodeFacts } from '#shared/lib/diagram/model.ts';
import type { Difference } from '#shared/lib/marks.ts';
import { aboveOf } from './organisation-model.ts';

export type Missing = Extract<Finding, { state: 'missing' }>;
/** Here as well, but not as on the chart. */
export type Differing = Extract<Finding, { state: 'renamed' | 'elsewhere' }>;

/** What the marks are called, and what has none. */
export type DiffWords = Readonly<Record<Difference | 'apart', string>>;

/** How many of each mark there are, in the order in which they matter; marks that are nowhere are left out. */
export function diffCounts({ findings, onlyHere }: OrganisationDiff): readonly (readonly [Difference, number])[] {
  const count = (state: Finding['state']): number => findings.filter((finding) => finding.state === state).length;
  const all = [['missing', count('missing')], ['renamed', count('renamed')], ['elsewhere', count('elsewhere')], ['only-here', onlyHere.length], ['same', count('same')]] as const;
  return all.filter(([, of]) => of > 0);
}

/** Whether a chart says nothing else than the tree. */
export const isAlike = ({ findings, onlyHere }: OrganisationDiff): boolean => onlyHere.length === 0 && findings.every(({ state }) => state === 'same' || state === 'apart');

/** What is alike is marked only; a word there would drown those that matter. */
const badge = (mark: Difference, words: DiffWords): DiagramBadge => (mark === 'same' ? { mark, words: '', said: words[mark] } : { mark, words: words[mark] });

/** Marks for the nodes and groups of the chart; what says nothing about departments has none, which is said to those who listen. */
export const chartMarks = ({ findings }: OrganisationDiff, words: DiffWords): DiagramFacts =>
  Object.fromEntries(findings.map(({ node, state }) => [node, state === 'apart' ? { kind: words.apart } : { badges: [badge(state, words)] }]));

const GHOST = 'missing_';
/** The node that something missing is drawn as on the map of the organisation. */
export const ghostOf = (node: string): string => `${GHOST}${node}`;

/** What can be made of the chart, each where it would go. */
export const creatable = ({ findings }: OrganisationDiff): readonly Missing[] => findings.filter((finding): finding is Missing => finding.state === 'missing' && finding.as !== null);

/** The map of the organisation with what the chart has besides, drawn as not there yet. */
export function withGhosts(graph: Graph, diff: OrganisationDiff): Graph {
  const known = new Set(graph.nodes.map(({ id }) => id));
  const ghosts = creatable(diff).flatMap((finding) => {
    const from = placeNode(finding.place);
    if (!known.has(from)) return [];
    known.add(ghostOf(finding.node));
    const edge: GraphEdge = { from, to: ghostOf(finding.node), label: null, line: 'dotted', tail: 'none', head: finding.place.kind === 'top' ? 'none' : 'arrow' };
    return [{ node: { id: ghostOf(finding.node), label: finding.name, shape: finding.as === 'department' ? ('rectangle' as const) : ('rounded' as const) }, edge }];
  });
  const stages = new Set(graph.groups.flatMap(({ nodes }) => nodes));
  return {
    ...graph,
    nodes: [...graph.nodes.filter(({ id }) => !stages.has(id)), ...ghosts.map(({ node }) => node), ...graph.nodes.filter(({ id }) => stages.has(id))],
    edges: [...graph.edges, ...ghosts.map(({ edge }) => edge)],
  };
}

function placeNode(place: MissingPlace): string {
  if (place.kind === 'top') return stageNode('setup');
  return place.kind === 'thing' ? place.thing.node : ghostOf(place.node);
}

/** Marks for the map of the organisation, in the place of its figures: those are not what is asked here. */
export function organisationMarks(facts: DiagramFacts, diff: OrganisationDiff, words: DiffWords): DiagramFacts {
  const marked: Record<string, NodeFacts> = Object.fromEntries(
    Object.entries(facts).map(([node, { kind, fold }]) => [node, { ...(kind === undefined ? {} : { kind }), ...(fold === undefined ? {} : { fold }) }]),
  );
  const put = (node: string, mark: Difference): void => {
    marked[node] = { ...marked[node], badges: [badge(mark, words)] };
  };
  for (const finding of diff.findings) {
    if ('thing' in finding) put(finding.thing.node, finding.state);
    if (finding.state === 'missing') marked[ghostOf(finding.node)] = { isGhost: true, badges: [badge('missing', words)] };
  }
  for (const { node } of diff.onlyHere) put(node, 'only-here');
  return marked;
}

/** Where something missing is to be seen on the map of the organisation; where nothing can be made of it, what it would stand in. */
export function sightOf(diff: OrganisationDiff, node: string): string {
  const missing = new Map(diff.findings.flatMap((finding) => (finding.state === 'missing' ? [[finding.node, finding] as const] : [])));
  for (let at = missing.get(node); at !== undefined; ) {
    if (at.as !== null) return ghostOf(at.node);
    if (at.place.kind !== 'missing') return placeNode(at.place);
    at = missing.get(at.place.node);
  }
  return node;
}

/** What must be open so that a node of the map with its ghosts is to be seen. */
export function wayTo(diff: OrganisationDiff, things: readonly Thing[], node: string): readonly string[] {
  if (!node.startsWith(GHOST)) return aboveOf(things, node);
  const missing = new Map(creatable(diff).map((finding) => [finding.node, finding]));
  let at = missing.get(node.slice(GHOST.length));
  while (at?.place.kind === 'missing') at = missing.get(at.place.node);
  return at?.place.kind === 'thing' ? [at.place.thing.node, ...aboveOf(things, at.place.thing.node)] : [];
}

/** More differences than this are not all shown at once: their lines lead to them. */
const graspable = 60;

/** What must be open so that every difference is to be seen, where that can be grasped. */
export function toReveal(diff: OrganisationDiff, things: readonly Thing[]): readonly string[] {
  const nodes = [
    ...diff.findings.flatMap((finding) => (finding.state === 'elsewhere' || finding.state === 'renamed' ? [finding.thing.node] : [])),
    ...creatable(diff).map(({ node }) => ghostOf(node)),
    ...diff.onlyHere.map(({ node }) => node),
  ];
  return nodes.length > graspable ? [] : [...new Set(nodes.flatMap((node) => wayTo(diff, things, node)))];
}

/** What is chosen when something is ticked or not: with a part goes its whole, without a whole go its parts. */
export function ticked(all: readonly Missing[], chosen: ReadonlySet<string>, node: string, isTicked: boolean): ReadonlySet<string> {
  const wholeOf = new Map(all.map((each) => [each.node, each.place.kind === 'missing' ? each.place.node : null]));
  const isInside = (each: string, whole: string): boolean => {
    for (let at: string | null = each; at !== null; at = wholeOf.get(at) ?? null) if (at === whole) return true;
    return false;
  };
  const next = new Set(chosen);
  for (const each of all) {
    if (isTicked && isInside(node, each.node)) next.add(each.node);
    if (!isTicked && isInside(each.node, node)) next.delete(each.node);
  }
  return next;
}

/** How deep something missing stands in other missing things, from 0. */
export function depthOf(all: readonly Missing[], finding: Missing): number {
  const byNode = new Map(all.map((each) => [each.node, each]));
  let depth = 0;
  for (let at: Missing | undefined = finding; at?.place.kind === 'missing' && depth < all.length; at = byNode.get(at.place.node)) depth += 1;
  return depth;
}
