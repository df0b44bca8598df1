import type { Code, Heading, RootContent } from 'mdast';
import { type StepInput, buildDefinition } from './build-definition.ts';
import type { Collector } from './collector.ts';
import type { FrontMatter } from './front-matter.ts';
import { oneLine, plain } from './source.ts';

const STEP = /^(\d+)[.)]\s+(.+?)(?:\s+\((automated|manual)\))?$/i;
const FIELD = /^\*\*([A-Za-z][A-Za-z ]*)\*\*\s*:\s*(.*)$/s;

const isHeading = (node: RootContent, depth: number): node is Heading => node.type === 'heading' && node.depth === depth;

/** A runbook in the template: a section “Steps” whose sub-headings are numbered (W1). */
export function isTemplate(nodes: readonly RootContent[]): boolean {
  const start = nodes.findIndex((node) => isHeading(node, 2) && plain(node).toLowerCase() === 'steps');
  return start >= 0 && sectionAt(nodes, start, 2).some((node) => isHeading(node, 3) && STEP.test(plain(node)));
}

/** Reads the template; what the model has no field for yet is named as left out. */
export function readTemplate(nodes: readonly RootContent[], frontMatter: FrontMatter, title: string, collect: Collector): void {
  const section = (name: string): readonly RootContent[] => {
    const start = nodes.findIndex((node) => isHeading(node, 2) && plain(node).toLowerCase() === name);
    return start < 0 ? [] : sectionAt(nodes, start, 2);
  };
  const known = new Set(['overview', 'triggers', 'prerequisites', 'steps']);
  let heading = '';
  for (const node of nodes) {
    if (isHeading(node, 2)) heading = plain(node).toLowerCase();
    if (!known.has(heading)) collect.unplaced(node);
  }
  const line = nodes[0] === undefined ? 1 : collect.source.lineOf(nodes[0]);
  collect.workflow(
    'template',
    line,
    buildDefinition(
      {
        title: frontMatter.title ?? title,
        overview: section('overview').map((node) => collect.source.slice(node)).join('\n\n'),
        category: frontMatter.category ?? null,
        tags: frontMatter.tags ?? [],
        triggers: section('triggers').flatMap((node) => bullets(node, collect)),
        prerequisites: section('prerequisites').flatMap((node) => bullets(node, collect)),
        steps: stepsOf(section('steps'), collect),
      },
      line,
    ),
  );
}

/** The nodes below a heading, up to the next of its depth or above. */
function sectionAt(nodes: readonly RootContent[], start: number, depth: number): readonly RootContent[] {
  const rest = nodes.slice(start + 1);
  const end = rest.findIndex((node) => node.type === 'heading' && node.depth <= depth);
  return end < 0 ? rest : rest.slice(0, end);
}

function bullets(node: RootContent, collect: Collector): string[] {
  if (node.type !== 'list') return [oneLine(collect.source.slice(node))];
  return node.children.map((item) => {
    const [head] = item.children;
    return head === undefined ? '' : oneLine(collect.source.slice(head));
  });
}

function stepsOf(nodes: readonly RootContent[], collect: Collector): StepInput[] {
  const steps: StepInput[] = [];
  nodes.forEach((node, index) => {
    if (!isHeading(node, 3)) return;
    const match = STEP.exec(plain(node));
    steps.push(stepOf(match?.[2] ?? plain(node), match?.[3]?.toLowerCase(), sectionAt(nodes, index, 3), collect.source.lineOf(node), collect));
  });
  return steps;
}

function stepOf(name: string, mode: string | undefined, nodes: readonly RootContent[], line: number, collect: Collector): StepInput {
  const fields = new Map<string, string>();
  const commands: { language: string | null; text: string }[] = [];
  const prose: string[] = [];
  for (const node of nodes) {
    if (node.type === 'code') commands.push(commandOf(node));
    else if (node.type === 'paragraph') prose.push(...fieldsOf(collect.source.slice(node), fields));
    else prose.push(collect.source.slice(node));
  }
  const yes = (field: string): boolean => /^(yes|true|x)$/i.test(fields.get(field) ?? '');
  return {
    name, line, commands,
    instructions: prose.join('\n\n'),
    automation: mode === 'automated' ? 'automated' : 'manual',
    actor: /^system\b/i.test(fields.get('actor') ?? (mode === 'automated' ? 'system' : '')) ? 'system' : 'human',
    role: fields.get('role') ?? null,
    minutes: minutesOf(fields.get('duration')),
    validation: fields.get('validation') ?? null,
    rollback: fields.get('rollback') ?? null,
    sideEffects: yes('side effects'),
    critical: yes('critical'),
    pausePoint: yes('pause point'),
  };
}

const commandOf = (node: Code): { language: string | null; text: string } => ({ language: node.lang ?? null, text: node.value });

const FIELDS = new Set(['actor', 'role', 'duration', 'validation', 'rollback', 'side effects', 'critical', 'pause point']);

/** Takes the `**Field**: value` lines of a paragraph; gives back the paragraph without them. */
function fieldsOf(paragraph: string, fields: Map<string, string>): string[] {
  const rest: string[] = [];
  let current: string | null = null;
  for (const row of paragraph.split(/\r\n|\n|\r/)) {
    const match = FIELD.exec(row.trim());
    const name = match?.[1]?.toLowerCase();
    if (name !== undefined && FIELDS.has(name)) {
      current = name;
      fields.set(name, match?.[2]?.trim() ?? '');
    } else if (current !== null && !FIELD.test(row.trim())) fields.set(current, `${fields.get(current) ?? ''} ${row.trim()}`.trim());
    else {
      current = null;
      rest.push(row);
    }
  }
  return rest.length === 0 ? [] : [rest.join('\n')];
}

const UNIT = { s: 1 / 60, m: 1, h: 60, d: 1440 } as const;

/** `~5 minutes`, `90 s`, `1.5 hours`, `2-3 days` (the longer) as minutes; null where no time is named. */
export function minutesOf(text: string | undefined): number | null {
  const match = /(\d+(?:\.\d+)?)(?:\s*[-–]\s*(\d+(?:\.\d+)?))?\s*(s|m|h|d)[a-z]*/i.exec(text ?? '');
  if (match === null) return null;
  const amount = Number(match[2] ?? match[1]);
  const minutes = amount * UNIT[(match[3]?.toLowerCase() ?? 'm') as keyof typeof UNIT];
  return minutes > 0 ? minutes : null;
}
