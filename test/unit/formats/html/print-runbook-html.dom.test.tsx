import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printRunbookHtml } from '#shared/formats/html/print-runbook-html.ts';
import { readRunbook } from '#shared/formats/markdown/runbook/read-runbook.ts';
import { DOCUMENTS } from '#test/helpers/runbook-documents.ts';

const words = { language: 'en', direction: 'ltr', printed: 'Printed today' } as const;

function sheetOf(text: string, title = 'Light the tower') {
  const { definition, places } = readRunbook(text);
  const stepLines = new Set(definition.steps.flatMap((_step, index) => places.get(`steps.${index}`) ?? []));
  const html = printRunbookHtml({ title, above: ['operations', 'Version 2'], facts: ['Owner: Ada'], text, stepLines }, words);
  return { definition, sheet: new DOMParser().parseFromString(html, 'text/html') };
}

describe('a runbook on paper (X2)', () => {
  it('has its title once, its facts, its sections in order, and nothing of its front matter', () => {
    const { sheet } = sheetOf('---\nowner: Keeper\n---\n\n# Light the tower\n\nFor ships.\n\n## Steps\n\n### 1. Climb\n**Role**: Keeper\n**Duration**: 5 min\n\nHold\nthe rail.\n\n## Local customs\n\nSound the horn.\n');
    expect([...sheet.querySelectorAll('h1')].map((head) => head.textContent)).toEqual(['Light the tower']);
    expect([...sheet.querySelectorAll('h2')].map((head) => head.textContent)).toEqual(['Steps', 'Local customs']);
    expect([sheet.querySelector('.where')?.textContent, sheet.querySelector('.facts')?.textContent]).toEqual(['operations · Version 2', 'Owner: Ada']);
    expect(sheet.body.textContent).not.toContain('owner:');
    expect([...sheet.querySelectorAll('h3 ~ p')].slice(0, 2).map((part) => part.innerHTML)).toEqual(['<strong>Role</strong>: Keeper\n<br><strong>Duration</strong>: 5 min', 'Hold\nthe rail.']);
  });

  it.each(Object.entries(DOCUMENTS))('has a box before each step, however it is written: %s', (_name, text) => {
    const { definition, sheet } = sheetOf(text);
    expect(sheet.querySelectorAll('.box')).toHaveLength(definition.steps.length);
  });

  it('keeps a first heading that says something else', () => {
    expect([...sheetOf('# Something else\n\n1. Do it\n').sheet.querySelectorAll('h2')].map((head) => head.textContent)).toEqual(['Something else']);
  });

  it('runs nothing, loads nothing and leads nowhere, whatever is written', () => {
    const hostile = fc.constantFrom('<script>x()</script>', '<img src=x onerror=x()>', '![p](https://example.com/p.png)', '[a](javascript:x())', '<iframe src="https://example.com">', '</style><script>x()</script>');
    fc.assert(
      fc.property(fc.array(fc.oneof(hostile, fc.string()), { maxLength: 8 }), (parts) => {
        const { sheet } = sheetOf(`# Light the tower\n\n${parts.join('\n\n')}\n`, parts.join(' '));
        expect(sheet.querySelector('script, img, iframe, [onerror], [onload], a[href]')).toBeNull();
      }),
    );
  });
});
