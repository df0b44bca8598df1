import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '#shared/formats/document.ts';
import type { ParsedDocument, ParsedItem } from '#shared/domain/imports/parsed-document.ts';

const fixture = (name: string): string => readFileSync(new URL(`../../fixtures/documents/${name}`, import.meta.url), 'utf8');

const parsed = (text: string, name = 'file.md'): ParsedDocument => {
  const result = parseDocument(text, name);
  if (!result.ok) throw new Error(`${result.error.line}: ${result.error.message}`);
  return result.value;
};

const flat = (items: readonly ParsedItem[]): ParsedItem[] => items.flatMap((item) => [item, ...flat(item.children)]);

describe('X1: an outline with task lists', () => {
  const document = parsed(fixture('outline.md'));

  it('puts each list where its headings and bullets say', () => {
    expect(document.checklists.map(({ departments, section, title, line }) => ({ departments, section, title, line }))).toEqual([
      { departments: ['Tower'], section: 'Lamp', title: 'Lamp', line: 4 },
      { departments: ['Tower'], section: 'Stairs', title: 'Stairs', line: 7 },
      { departments: ['Harbour office'], section: null, title: 'Harbour office', line: 10 },
      { departments: ['Winter plan'], section: 'Stores', title: 'Stores', line: 16 },
      { departments: ['Winter plan'], section: null, title: 'Winter plan', line: 14 },
    ]);
  });

  it('reads every kind of box, nesting, tabs and wrapped lines, with the line of each', () => {
    expect(document.checklists.flatMap((list) => flat(list.items)).map(({ text, state, line }) => [line, state, text])).toEqual([
      [5, 'open', 'Clean the lens with a dry cloth'],
      [6, 'done', 'Check the spare bulb'],
      [8, 'open', 'Sweep the stairs'],
      [9, 'not-applicable', 'Oil the old hinge'],
      [11, 'open', 'Read the tide table'],
      [12, 'done', 'Answer the radio log'],
      [17, 'open', 'Count the diesel'],
      [18, 'open', 'Order rope, forty metres of it'],
      [20, 'open', 'Tell the mainland'],
    ]);
  });

  it('M3: finds a flowchart in a fence at any indent', () => {
    expect(document.maps).toHaveLength(1);
    expect(document.maps[0]).toMatchObject({ title: 'Winter plan', line: 25 });
    expect(document.maps[0]?.graph.nodes.map((node) => node.label)).toEqual(['Tower\n(all year)', 'Lamp', 'Office']);
    expect(document.maps[0]?.graph.edges.map((edge) => edge.head)).toEqual(['arrow', 'none']);
  });

  it('names what became nothing', () => {
    expect(document.unplaced).toEqual([{ line: 22, text: '*Last updated: in autumn*' }]);
  });
});

describe('X1: headings with ordered lists, and arrow chains, are runbooks', () => {
  const { workflows, warnings } = parsed(fixture('runbooks.md'));

  it('reads both kinds, each with its steps', () => {
    expect(workflows.map(({ form, definition }) => [form, definition.title, definition.steps.map((step) => step.name)])).toEqual([
      ['ordered-list', 'Storm warning (end to end)', ['Hear it', 'Warn', 'Shut']],
      ['ordered-list', 'Lamp failure', ['Switch', 'Report', 'Repair']],
      ['arrow-chain', 'Supply run', ['Order', 'Load', 'Sail', 'Unload', 'Sign']],
      ['arrow-chain', 'New keeper', ['Interview', 'Training', 'First night']],
    ]);
  });

  it('keeps what stands behind and below a step as its instructions', () => {
    const steps = workflows[1]?.definition.steps ?? [];
    expect(steps[0]).toMatchObject({ instructions: 'turn to the spare lamp.\n\n- wait for a minute\n- look from the window', line: 12 - (workflows[1]?.offset ?? 0) });
    expect(steps[1]?.instructions).toBe('to the mainland');
  });

  it('tells of a chain in a code block instead of importing it', () => {
    expect(warnings).toMatchObject([{ code: 'chain-in-code', line: 26 }]);
  });
});

describe('X1: bad input is refused with a line', () => {
  it.each([
    ['binary', 'fine\n\0\0', 2, 'not-text'],
    ['a line without end', `short\n${'x'.repeat(250_000)}`, 2, 'line-too-long'],
    ['quotes without end', `a\n\n${'> '.repeat(5_000)}x`, 3, 'nested-too-deep'],
    ['bullets without end', `${'- '.repeat(5_000)}x`, 1, 'nested-too-deep'],
    ['front matter that is no YAML', '---\ntitle: [\n---\n# x', 2, 'malformed-front-matter'],
    ['a YAML bomb', `---\na: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n---\n`, 2, 'malformed-front-matter'],
    ['a flowchart with an open bracket', '# x\n\n```mermaid\nflowchart TD\n  A[no\n```', 5, 'malformed-flowchart'],
  ])('%s', (_name, text, line, code) => {
    const result = parseDocument(text, 'file.md');
    expect(result).toMatchObject({ ok: false, error: { line, code } });
  });

  it('never throws, and pollutes nothing, whatever the text', () => {
    const pieces = fc.constantFrom('- [ ] ', '- [x] ', '[-] ', '# ', '## ', '1. ', '\n', '\r\n', '\t', '    ', '```', '```mermaid\n', 'flowchart TD\n', '-->', '|', '**', '→', '---\n', '__proto__', ': ', '"', '<b>', '&', '[^1]: ', '> ', 'ß', '\u202e', '🚢');
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 4, arbitrary: pieces }, fc.string()), { maxLength: 60 }), (parts) => {
        const result = parseDocument(parts.join(''), 'file.md');
        expect(typeof result.ok).toBe('boolean');
        expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});
