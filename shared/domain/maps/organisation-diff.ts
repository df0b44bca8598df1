import { addTo } from '#shared/lib/index-by.ts';
import { type ChartEntry, chartTree } from './chart-tree.ts';
import type { Graph } from './graph.ts';
import { foldName, isSlip, nameKeys } from './names.ts';
import { type OrganisationTree, type Thing, type ThingKind, thingsOf } from './organisation.ts';

/** Where something missing would go: to the top, into a thing that is here, or into one that is missing as well. */
export type MissingPlace = { readonly kind: 'top' } | { readonly kind: 'thing'; readonly thing: Thing } | { readonly kind: 'missing'; readonly node: string; readonly name: string };

type On = { readonly node: string; readonly name: string };

/** What a node or group of a chart is to the organisation. */
export type Finding =
  | (On & { readonly state: 'same'; readonly thing: Thing })
  /** Here at its place, under another name. */
  | (On & { readonly state: 'renamed'; readonly thing: Thing })
  /** Here as well, in another place; `wanted` is what it stands in on the chart, null for the top. */
  | (On & { readonly state: 'elsewhere'; readonly thing: Thing; readonly wanted: string | null })
  /** `as` is what it would be; null where nothing can be made of it. */
  | (On & { readonly state: 'missing'; readonly as: ThingKind | null; readonly place: MissingPlace })
  /** Says nothing about departments: a stage, the word for the whole, a name that its neighbour has. */
  | (On & { readonly state: 'apart'; readonly why: 'lifecycle' | 'whole' | 'twice' });

export type OrganisationDiff = {
  /** Each with what stands in it behind it, otherwise in the order of the file. */
  readonly findings: readonly Finding[];
  /** Departments and sections that the chart does not have; of lists it need not know. */
  readonly onlyHere: readonly Thing[];
};

/**
 * A chart beside the tree (M3): each of its nodes is found by its name – whatever its case, accents, punctuation and remarks
 * – and by what it stands in. A name that is here at that place is taken for it before one that is somewhere else.
 * What this program drew itself keeps its ids and is known by them under any name; besides, a slip of the pen is forgiven.
 * `stageWords` are what the stages of the lifecycle are called besides their usual names.
 */
export function organisationDiff(graph: Graph, tree: OrganisationTree, stageWords: readonly string[]): OrganisationDiff {
  const { entries, lifecycle } = chartTree(graph, stageWords);
  const matcher = new Matcher(entries, thingsOf(tree));
  const findings = matcher.findings();
  const stages = [...graph.groups.map(({ id, title }) => ({ id, name: title })), ...graph.nodes.map(({ id, label }) => ({ id, name: label }))]
    .filter(({ id }) => lifecycle.has(id))
    .map(({ id, name }): Finding => ({ state: 'apart', node: id, name: name.replaceAll('\n', ' '), why: 'lifecycle' }));
  return { findings: [...findings, ...stages], onlyHere: matcher.unmatched().filter(({ kind }) => kind !== 'checklist') };
}

/** Among more than this, names that differ little are as good as other names. */
const crowded = 300;

/** Whether a thing has the name of an entry, but for remarks that one of the two has. */
function isCalled({ keys: { full, bare } }: ChartEntry, { name }: Thing): boolean {
  const own = nameKeys(name);
  return full === own.full || bare.includes(own.full) || own.bare.includes(full);
}

class Matcher {
  readonly #entries: readonly ChartEntry[];
  readonly #things: readonly Thing[];
  readonly #byNode: ReadonlyMap<string, Thing>;
  readonly #byFull = new Map<string, Thing[]>();
  readonly #byBare = new Map<string, Thing[]>();
  readonly #children = new Map<string | null, ChartEntry[]>();
  /** Entries that are only a word for the whole: what stands in them stands at the top. */
  readonly #whole = new Set<string>();
  readonly #match = new Map<string, Thing>();
  readonly #taken = new Set<string>();

  constructor(entries: readonly ChartEntry[], things: readonly Thing[]) {
    this.#entries = entries;
    this.#things = things;
    this.#byNode = new Map(things.map((thing) => [thing.node, thing]));
    for (const thing of things) {
      const { full, bare } = nameKeys(thing.name);
      addTo(this.#byFull, full, thing);
      for (const key of bare) addTo(this.#byBare, key, thing);
    }
    for (const entry of entries) addTo(this.#children, entry.parent, entry);
    this.#findWhole();
    for (const entry of entries) this.#take(entry, this.#byNode.get(entry.id));
    for (const entry of entries) this.#settle(entry);
    const unnamed = this.#unnamed();
    for (const entry of entries) if (!this.#settle(entry)) this.#take(entry, this.#slip(entry, unnamed));
    for (const entry of entries) {
      if (!this.#settle(entry)) this.#take(entry, this.#named(entry)[0]);
    }
  }

  findings(): Finding[] {
    const made = new Map<string, Finding>();
    const places = new Set(this.#entries.filter(({ id }) => this.#match.has(id)).map((entry) => this.#placeOf(entry)));
    return this.#entries.map((entry) => {
      const finding = this.#finding(entry, made, places);
      made.set(entry.id, finding);
      return finding;
    });
  }

  unmatched(): Thing[] {
    return this.#things.filter(({ node }) => !this.#taken.has(node));
  }

  #finding(entry: ChartEntry, made: ReadonlyMap<string, Finding>, places: Set<string>): Finding {
    const on = { node: entry.id, name: entry.name };
    if (this.#whole.has(entry.id)) return { state: 'apart', ...on, why: 'whole' };
    const thing = this.#match.get(entry.id);
    const parent = this.#parentOf(entry);
    if (thing !== undefined) {
      if (this.#fits(entry, thing)) return { state: isCalled(entry, thing) ? 'same' : 'renamed', ...on, thing };
      return { state: 'elsewhere', ...on, thing, wanted: parent === null ? null : (made.get(parent)?.name ?? parent) };
    }
    const place = this.#placeOf(entry);
    const isTwin = places.has(place);
    places.add(place);
    return isTwin ? { state: 'apart', ...on, why: 'twice' } : { state: 'missing', ...on, ...this.#missing(entry, parent === null ? undefined : made.get(parent)) };
  }

  /** With parts of its own it would be a department; without any, a section of one, or a list of a section. */
  #missing({ id, name, parent }: ChartEntry, above: Finding | undefined): { readonly as: ThingKind | null; readonly place: MissingPlace } {
    const hasParts = (this.#children.get(id) ?? []).length > 0;
    if (name === '') return { as: null, place: { kind: 'top' } };
    if (above === undefined || above.state === 'apart') return { as: above?.state === 'apart' && above.why === 'twice' ? null : 'department', place: { kind: 'top' } };
    if (above.state === 'missing') {
      const as = above.as !== 'department' ? null : hasParts ? 'department' : 'section';
      return { as, place: { kind: 'missing', node: parent ?? above.node, name: above.name } };
    }
    const { thing } = above;
    const as = thing.kind === 'department' ? (hasParts ? 'department' : 'section') : thing.kind === 'section' && !hasParts ? 'checklist' : null;
    return { as, place: { kind: 'thing', thing } };
  }

  /** One entry above all others, some parts of which stand at the top here, or a group of which most do. */
  #findWhole(): void {
    const tops = this.#children.get(null) ?? [];
    for (const entry of tops) {
      if (!entry.isGroup && tops.length > 1) continue;
      const parts = this.#children.get(entry.id) ?? [];
      const atTop = parts.filter((part) => this.#named(part).some(({ parent }) => parent === null)).length;
      const isEnough = tops.length > 1 ? atTop * 2 > parts.length : atTop > 0;
      if (isEnough && this.#named(entry).length === 0) this.#whole.add(entry.id);
    }
  }

  #parentOf({ parent }: ChartEntry): string | null {
    return parent === null || this.#whole.has(parent) ? null : parent;
  }

  #placeOf(entry: ChartEntry): string {
    return JSON.stringify([this.#parentOf(entry), entry.keys.full]);
  }

  /** Things of that name that no other entry is: by the full name first, then where one of the two has remarks. */
  #named({ keys: { full, bare } }: ChartEntry): Thing[] {
    const hits = [...(this.#byFull.get(full) ?? []), ...bare.flatMap((key) => this.#byFull.get(key) ?? []), ...(this.#byBare.get(full) ?? [])];
    return [...new Set(hits)].filter(({ node }) => !this.#taken.has(node));
  }

  #fits(entry: ChartEntry, thing: Thing): boolean {
    const parent = this.#parentOf(entry);
    if (parent === null) return thing.parent === null;
    const above = this.#match.get(parent);
    if (above === undefined || thing.parent === null) return false;
    return thing.parent === above.node || (thing.kind === 'checklist' && this.#byNode.get(thing.parent)?.parent === above.node);
  }

  #settle(entry: ChartEntry): boolean {
    if (this.#whole.has(entry.id) || this.#match.has(entry.id)) return true;
    return this.#take(entry, this.#named(entry).find((thing) => this.#fits(entry, thing)));
  }

  /** Things of whose name nothing is on the chart, by what they stand in. */
  #unnamed(): ReadonlyMap<string | null, readonly Thing[]> {
    const names = new Set(this.#entries.flatMap(({ keys: { full, bare } }) => [full, ...bare]));
    const byPlace = new Map<string | null, Thing[]>();
    for (const thing of this.unmatched()) if (!names.has(foldName(thing.name))) addTo(byPlace, thing.parent, thing);
    return byPlace;
  }

  /** The one thing at the place of an entry that nobody is called like, and that differs from it by slips of the pen. */
  #slip(entry: ChartEntry, unnamed: ReadonlyMap<string | null, readonly Thing[]>): Thing | undefined {
    const parent = this.#parentOf(entry);
    const above = parent === null ? null : this.#match.get(parent)?.node;
    const there = above === undefined ? [] : (unnamed.get(above) ?? []);
    if (there.length > crowded || this.#named(entry).length > 0) return undefined;
    const alike = there.filter(({ node, name }) => !this.#taken.has(node) && isSlip(entry.keys.full, foldName(name)));
    return alike.length === 1 ? alike[0] : undefined;
  }

  #take(entry: ChartEntry, thing: Thing | undefined): boolean {
    if (thing === undefined || this.#whole.has(entry.id) || this.#taken.has(thing.node)) return false;
    this.#match.set(entry.id, thing);
    this.#taken.add(thing.node);
    return true;
  }
}
