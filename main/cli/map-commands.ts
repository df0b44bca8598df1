import type { Finding, OrganisationDiff } from '#shared/domain/maps/organisation-diff.ts';
import type { Thing, ThingKind } from '#shared/domain/maps/organisation.ts';
import { Refused } from '#shared/ipc/errors.ts';
import { MAP_WORDS } from '#main/features/maps/map-words.ts';
import type { CliContext, Command } from './context.ts';
import { mapNamed, word } from './named.ts';
import { table } from './table.ts';

type Missing = Extract<Finding, { state: 'missing' }>;

const STAGE_WORDS = Object.values(MAP_WORDS.stages);
const KINDS = ['department', 'section', 'checklist'] as const satisfies readonly ThingKind[];

/** An imported chart beside the tree of departments, and what of it is made (M3, X3). */
export const MAP_COMMANDS: Readonly<Record<string, Command>> = {
  'map compare': (context) => {
    const { map, diff } = compared(context);
    const { findings, onlyHere } = diff;
    const lines = [...findings.flatMap(lineOf), ...onlyHere.map((thing) => ({ state: 'only here', name: thing.name, what: kindOf(thing) }))];
    const same = findings.filter(({ state }) => state === 'same').length;
    return { value: { map, findings, onlyHere }, text: `${lines.length === 0 ? 'The chart and the departments say the same.' : table(lines)}\n\n${same} of ${findings.filter(({ state }) => state !== 'apart').length} on the chart are here as well.` };
  },
  'map create-missing': (context) => {
    const { words, options, core, act } = context;
    const { map, diff } = compared(context);
    const able = diff.findings.filter((finding): finding is Missing => finding.state === 'missing' && finding.as !== null);
    const chosen = words.length > 1 ? chosenOf(able, words.slice(1)) : able;
    const value = { map, created: chosen.map(({ node, name, as, place }) => ({ node, name, as, place: place.kind === 'top' ? null : place.kind === 'thing' ? place.thing.name : place.name })) };
    if (chosen.length === 0) return { value, text: 'Nothing is missing that could be made.' };
    if (options['preview'] === true) return { value, text: `${table(chosen.flatMap(lineOf))}\n\nWould make ${counted(chosen)}.` };
    core().services.maps.createMissing(act(), { id: map.id, nodes: chosen.map(({ node }) => node), stageWords: STAGE_WORDS });
    return { value, text: `Made ${counted(chosen)}.` };
  },
  'map to-runbook': ({ words, options, core, act }) => {
    const map = mapNamed(core(), word(words, 0, 'a map'));
    const { text, steps, decisions, notes } = core().services.maps.asRunbook(map.id);
    const told = notes.map(({ message }) => `  ${message}`).join('\n');
    const size = `${steps} ${steps === 1 ? 'step' : 'steps'} and ${decisions} ${decisions === 1 ? 'decision' : 'decisions'}`;
    const said = notes.length === 0 ? '' : `\n${told}`;
    if (options['preview'] === true) return { value: { map, text, steps, decisions, notes }, text: `${text}${said === '' ? '' : `\nTo look at:${said}`}` };
    const [id] = core().services.workflows.create(act(), { text, ownerId: null }).entityIds;
    return { value: { map, id, steps, decisions, notes }, text: `Made the runbook “${map.name}” (${id ?? ''}) with ${size}.${said}` };
  },
};

function compared({ words, core }: CliContext): { readonly map: { readonly id: string; readonly name: string }; readonly diff: OrganisationDiff } {
  const map = mapNamed(core(), word(words, 0, 'a map'));
  return { map, diff: core().services.maps.compare(map.id, STAGE_WORDS) };
}

/** What is named, by node or by name, with the missing things that it stands in. */
function chosenOf(able: readonly Missing[], named: readonly string[]): Missing[] {
  const byNode = new Map(able.map((finding) => [finding.node, finding]));
  const chosen = new Set<Missing>();
  for (const each of named) {
    const hits = able.filter(({ node, name }) => node === each || name.toLowerCase() === each.toLowerCase());
    if (hits.length === 0) throw new Refused({ code: 'not-found', message: `“${each}” is not missing, or nothing can be made of it.` });
    for (const hit of hits) for (let at: Missing | undefined = hit; at !== undefined; at = at.place.kind === 'missing' ? byNode.get(at.place.node) : undefined) chosen.add(at);
  }
  return able.filter((finding) => chosen.has(finding));
}

const counted = (findings: readonly Missing[]): string =>
  KINDS.flatMap((kind) => {
    const count = findings.filter(({ as }) => as === kind).length;
    return count === 0 ? [] : [`${count} ${MAP_WORDS.kind[kind]}${count === 1 ? '' : 's'}`];
  }).join(', ');

const inside = (name: string | null): string => (name === null ? 'at the top' : `in ${name}`);
const placeOf = ({ place }: Missing): string => inside(place.kind === 'top' ? null : place.kind === 'thing' ? place.thing.name : place.name);
const kindOf = (thing: Thing): string => MAP_WORDS.kind[thing.kind];

/** A difference as a row; what is the same, or not compared, is none. */
function lineOf(finding: Finding): { state: string; name: string; what: string }[] {
  const { name } = finding;
  if (finding.state === 'missing') return [{ state: 'only on the chart', name, what: finding.as === null ? 'too deep to be made' : `${MAP_WORDS.kind[finding.as]} ${placeOf(finding)}` }];
  if (finding.state === 'renamed') return [{ state: 'other name', name, what: `${kindOf(finding.thing)} “${finding.thing.name}” here` }];
  if (finding.state === 'elsewhere') return [{ state: 'other place', name, what: `${kindOf(finding.thing)}; ${inside(finding.wanted)} on the chart` }];
  return [];
}
