import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { InlineMarkdown, plainText } from '#renderer/ui/inline-markdown.tsx';

afterEach(cleanup);
const html = (text: string, noLinks = false): HTMLElement => render(<InlineMarkdown text={text} noLinks={noLinks} />).container;

describe('a short text with marks', () => {
  it('draws emphasis, code and what was struck out', () => {
    const drawn = html('*soft* **strong** `code` ~~gone~~');
    expect([...drawn.children].map(({ tagName }) => tagName)).toEqual(['EM', 'STRONG', 'CODE', 'DEL']);
    expect(drawn.textContent).toBe('soft strong code gone');
  });

  it('opens links to the web and to mail outside', () => {
    const links = [...html('[web](https://example.org/a) <mail@example.org> https://example.org').querySelectorAll('a')];
    expect(links.map((link) => [link.protocol, link.target, link.rel])).toEqual([
      ['https:', '_blank', 'noreferrer'], ['mailto:', '_blank', 'noreferrer'], ['https:', '_blank', 'noreferrer'],
    ]);
  });

  it('shows links as words where they can not be pressed', () => {
    expect(html('[web](https://example.org)', true).querySelector('a')).toBeNull();
  });

  it.each([
    '<img src=x onerror=alert(1)>', '<script>alert(1)</script>', 'a <b onclick="alert(1)">b</b>', '![x](https://example.org/x.png)',
    '[x](javascript:alert(1))', '[x](data:text/html,<script>alert(1)</script>)', '[x](file:///etc/passwd)', '[x](//example.org)', '<svg/onload=alert(1)>',
    '[x](JaVaScRiPt:alert(1))', '[x](vbscript:x)', '<a href="https://example.org">x</a>', '<iframe src="https://example.org"></iframe>',
  ])('lets nothing of %s act', (payload) => {
    const drawn = html(payload);
    expect(drawn.querySelector('script, img, svg, iframe, a, b, [onclick], [onerror], [onload]')).toBeNull();
    expect(drawn.textContent).not.toBe('');
  });

  it.each(['# Not a heading', '- not a list', '1. not a number', '> not a quote', '    not a block'])('shows %s as it was written', (text) => {
    expect(html(text).textContent?.trim()).toBe(text.trim());
  });

  it('reads as plain words', () => {
    expect(plainText('Drain **the** `queue` at [once](https://example.org)')).toBe('Drain the queue at once');
    expect(plainText('nothing to see')).toBe('nothing to see');
  });
});
