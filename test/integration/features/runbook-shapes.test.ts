import { copyFileSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Heading, RootContent } from 'mdast';
import { blocksOf } from '#shared/formats/markdown/blocks.ts';
import { plainLines } from '#shared/formats/markdown/runbook/layout.ts';
import { sectionOf } from '#shared/formats/markdown/runbook/sections.ts';
import { markdownSource } from '#shared/formats/markdown/source.ts';
import type { ImportPreview } from '#shared/ipc/views.ts';
import { fileDesk } from '#test/helpers/file-desk.ts';

const { workspace, services, path } = fileDesk();

const SHAPES = fileURLToPath(new URL('../../fixtures/runbooks/shapes/', import.meta.url));
const names = readdirSync(SHAPES).filter((name) => name.endsWith('.md')).sort();
const textOf = (name: string): string => readFileSync(`${SHAPES}${name}`, 'utf8');
const laid = (name: string): string => {
  copyFileSync(`${SHAPES}${name}`, path(name));
  return path(name);
};

/** Files that are no runbook, and what they are told to be. */
const OTHERS: Readonly<Record<string, string>> = { 'front-matter-broken.md': 'unreadable', 'madr.md': 'text', 'mermaid-steps.md': 'map', 'post-deploy.md': 'checklists', 'prose-only.md': 'text' };

describe('X1, X2: shapes of runbooks through a workspace', () => {
  it('each is given back as it was, byte for byte, or in the parts that it consists of', async () => {
    const { files } = await services().imports.run(workspace().act(), names.map(laid));
    expect(files).toHaveLength(names.length);
    for (const [index, name] of names.entries()) {
      const text = textOf(name);
      const texts: string[] = [];
      for (const { id } of services().library.list()) {
        const { source } = services().workflows.get(id);
        if (source?.path === path(name)) texts.push((await services().exports.render('workflow', id, 'md')).text);
      }
      // A chain is no document: it is written as one. Of a file that is several runbooks each has its lines.
      if (name === 'arrow-chains.md') expect(texts).toHaveLength(3);
      else if (name === 'several.md') for (const part of texts) expect(text).toContain(part.trimEnd());
      else if (OTHERS[name] === undefined) expect(texts, name).toEqual([text]);
      else expect([files[index]?.kind, texts], name).toEqual([OTHERS[name], []]);
    }
    expect(workspace().core.check()).toMatchObject({ findings: [], drifted: [] });
  });

  it('the preview tells every block of each, on its line', async () => {
    const { files } = await services().imports.preview(workspace().person, names.map(laid));
    const silent = files.map((file, index) => {
      const name = names[index] ?? '';
      if (file.error === null) return [name, blocksIn(textOf(name)).filter(({ from, to }) => !tells(file, from, to)).map(({ from }) => from)];
      expect([name, file.error]).toMatchObject(['front-matter-broken.md', { line: 2, code: 'malformed-front-matter' }]);
      return [name, []];
    });
    expect(silent).toEqual(names.map((name) => [name, []]));
  });

  it('what has no steps is plainly told so', async () => {
    const { files } = await services().imports.preview(workspace().person, ['madr.md', 'prose-only.md'].map(laid));
    for (const file of files) expect(file).toMatchObject({ kind: 'text', created: {}, error: null, warnings: [{ line: 1, code: 'no-steps' }] });
  });
});

const tells = ({ lines, warnings }: ImportPreview['files'][number], from: number, to: number): boolean => [...lines, ...warnings].some(({ line }) => line >= from && line <= to);

/** Blocks of a document that say something, by the lines that they stand on; a heading that only opens a section which is known says nothing itself. */
function blocksIn(file: string): { readonly from: number; readonly to: number }[] {
  const text = plainLines(file);
  const source = markdownSource(text);
  const opens = (node: Heading): boolean => sectionOf(source.plain(node)) !== null;
  const blocks = blocksOf(text).children;
  // The title of a document is told by what bears it.
  const title = blocks.find((node) => node.type === 'heading');
  const says = (node: RootContent): boolean => node !== title && node.type !== 'thematicBreak' && node.type !== 'yaml' && !(node.type === 'heading' && opens(node));
  return blocks.filter(says).flatMap((node) => {
    // Of a list each of its points.
    const inside = node.type === 'list' ? node.children.flatMap((item) => item.children) : [node];
    return inside.map(({ position }) => ({ from: position?.start.line ?? 1, to: position?.end.line ?? 1 }));
  });
}
