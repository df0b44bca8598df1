import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { workflowFacts } from '#shared/domain/maps/workflow-facts.ts';
import { workflowGraph } from '#shared/domain/maps/workflow-graph.ts';
import { Refused } from '#shared/ipc/errors.ts';
import type { Core } from '#main/core/core.ts';
import type { Boxes } from '#main/features/exports/checklist-documents.ts';
import { EVERYBODY, type ExportFormat, type ExportNoun, ORGANISATION, type Rendered } from '#main/features/exports/exports.service.ts';
import { fileNameOf } from '#main/features/exports/file-name.ts';
import { type MapDrawing, drawMap } from '#main/features/maps/draw-map.ts';
import { MAP_WORDS } from '#main/features/maps/map-words.ts';
import type { Answer, CliContext } from './context.ts';
import { UsageError } from './exit.ts';
import { known, singular } from './lists.ts';
import { word, workflowId } from './named.ts';
import { drawPng, printPdf } from './paper.ts';

const NOUNS = { checklist: 'checklist', workflow: 'workflow', run: 'run', map: 'map', person: 'people' } as const satisfies Record<string, ExportNoun>;
const FORMATS = { md: 'md', json: 'json', csv: 'csv', pdf: 'html', mermaid: 'mermaid', svg: 'svg', png: 'png' } as const satisfies Record<string, ExportFormat | 'svg' | 'png'>;
const BOXES = { empty: 'empty', 'as-it-stands': 'as-it-stands' } as const satisfies Record<Boxes, Boxes>;

/** `export <noun> <id>`, or the runbook that the only word names: to the standard output, or into the file that `--out` names (X2, M3). */
export async function exportCommand({ words: given, options, core }: CliContext): Promise<Answer> {
  const isRunbook = given.length === 1 && !Object.hasOwn(NOUNS, singular(given[0] ?? '')) && given[0] !== 'people';
  const words = isRunbook ? ['workflow', ...given] : given;
  const noun = known(NOUNS, singular(word(words, 0, 'a noun')));
  const format = known(FORMATS, String(options['format'] ?? (noun === 'people' ? 'csv' : 'md')));
  const opened = core();
  const id = noun === 'people' ? EVERYBODY : noun === 'workflow' ? workflowId(opened, word(words, 1, 'a workflow')) : word(words, 1, 'an id');
  const withLists = options['lists'] === true;
  const { text, fileName } = format === 'svg' || format === 'png' ? await drawn(drawingOf(opened, noun, id, withLists)) : await opened.services.exports.render(noun, id, format, { withLists, boxes: known(BOXES, String(options['boxes'] ?? 'as-it-stands')) });
  const out = options['out'];
  if (format === 'html' || format === 'png') {
    if (typeof out !== 'string') throw new UsageError(`Say where the ${format === 'png' ? 'picture' : 'PDF'} goes: --out <file>.`);
    await (format === 'png' ? drawPng : printPdf)(text, resolve(out));
    return { value: { path: resolve(out) }, text: `Wrote ${resolve(out)}.` };
  }
  if (typeof out === 'string') {
    writeFileSync(resolve(out), text);
    return { value: { path: resolve(out) }, text: `Wrote ${resolve(out)}.` };
  }
  // The mark that tells a spreadsheet the encoding belongs to files only.
  const plain = text.replace(/^\uFEFF/, '');
  return { value: format === 'json' ? (JSON.parse(plain) as unknown) : { fileName, text: plain }, text: plain.trimEnd() };
}

const drawn = async (map: MapDrawing): Promise<Rendered> => ({ fileName: `${fileNameOf(map.title)}.svg`, text: await drawMap(map) });

function drawingOf({ services: { maps, workflows, organisation } }: Core, noun: ExportNoun, id: string, withLists: boolean): MapDrawing {
  if (noun === 'map' && id === ORGANISATION) return organisation.drawing(withLists);
  if (noun === 'map') return { ...maps.get(id), layout: 'layered' };
  if (noun !== 'workflow') throw new Refused({ code: 'invalid', message: 'Only maps and runbooks can be drawn.', path: 'format' });
  const { draft } = workflows.get(id);
  const graph = workflowGraph(draft, MAP_WORDS.workflow);
  return { title: draft.title, graph, facts: workflowFacts(draft, graph, MAP_WORDS.workflow), layout: 'layered' };
}
