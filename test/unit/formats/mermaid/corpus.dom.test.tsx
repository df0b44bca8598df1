import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseFlowchart } from '#shared/formats/mermaid/parse-flowchart.ts';
import { printFlowchart } from '#shared/formats/mermaid/print-flowchart.ts';
import { asMermaid, saidOf } from './as-mermaid.ts';

const FOLDER = 'test/fixtures/maps/corpus';
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.mmd'));
const read = (file: string) => {
  const result = parseFlowchart(readFileSync(`${FOLDER}/${file}`, 'utf8'));
  if (!result.ok) throw new Error(`${file}:${result.error.line} ${result.error.message}`);
  return result.value;
};

describe('M3: charts as people write them', () => {
  test('are many, of every kind', () => {
    expect(files.length).toBeGreaterThanOrEqual(50);
  });

  test.each(files)('%s says here what it says to Mermaid', async (file) => {
    expect(saidOf(read(file))).toEqual(await asMermaid(readFileSync(`${FOLDER}/${file}`, 'utf8')));
  });

  test.each(files)('%s is printed as a chart that both read as the same', async (file) => {
    const graph = read(file);
    const printed = printFlowchart(graph);
    expect(parseFlowchart(printed)).toEqual({ ok: true, value: graph });
    expect(await asMermaid(printed)).toEqual(saidOf(graph));
  });
});
