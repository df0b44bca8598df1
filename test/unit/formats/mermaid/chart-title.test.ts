import { expect, test } from 'vitest';
import { parseDocument } from '#shared/formats/document.ts';
import { chartTitle } from '#shared/formats/mermaid/chart-title.ts';

test.each([
  ['---\ntitle: The loop\n---\nflowchart TB\n a --> b', 'The loop'],
  ['\n---\nconfig:\n  theme: dark\ntitle: "Night: crossing"\n---\ngraph TD', 'Night: crossing'],
  ['flowchart TB\n  accTitle: For those who listen\n a --> b', 'For those who listen'],
  ['---\ntitle: Seen\n---\nflowchart TB\n accTitle: Said', 'Seen'],
])('X1, M3: a chart gives itself its title: %j', (text, title) => {
  expect(chartTitle(text)).toBe(title);
});

test.each(['flowchart TB\n a["title: no"] --> b', '---\ntitle: [\n---\nflowchart TB', '---\ntitle: 12\n---\ngraph TD', '---\ntitle: " "\n---\ngraph TD', '---\n- a\n---\ngraph TD', '---\ntitle: open'])('none: %j', (text) => {
  expect(chartTitle(text)).toBeNull();
});

test('X1: else a map is called as its file', () => {
  const titles = (text: string) => {
    const read = parseDocument(text, 'harbour/night-crossing.mmd');
    return read.ok ? read.value.maps.map(({ title }) => title) : read.error;
  };
  expect(titles('flowchart TB\n a --> b')).toEqual(['night-crossing']);
  expect(titles('\uFEFF---\r\ntitle: Night crossing\r\n---\r\nflowchart TB\r\n a --> b')).toEqual(['Night crossing']);
});
