import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { MarkdownBlock } from '#renderer/ui/markdown-block.tsx';

afterEach(cleanup);

describe('instructions as they were written', () => {
  test('lists, tables, quotes and emphasis are drawn', () => {
    const { container } = render(<MarkdownBlock text={'Do *this*:\n\n3. one\n4. two\n\n> mind it\n\n| a | b |\n|---|---|\n| 1 | **2** |\n'} />);
    expect(container.querySelector('ol')?.getAttribute('start')).toBe('3');
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['one', 'two']);
    expect(container.querySelector('blockquote')?.textContent).toBe('mind it');
    expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['a', 'b']);
    expect(container.querySelector('em')?.textContent).toBe('this');
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a <b onclick="x()">b</b> c',
    '[click](javascript:alert(1))',
    '![p](https://example.com/p.png)',
    '[x]: javascript:alert(1)\n\n[x]',
    '<svg/onload=alert(1)>',
  ])('nothing of it becomes HTML: %s', (text) => {
    const { container } = render(<MarkdownBlock text={text} />);
    expect(container.querySelector('script, img, b, svg, iframe, [onclick], [onerror], [onload]')).toBeNull();
    for (const link of container.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^(https|mailto):/);
  });

  test('a comment by itself is not shown; what stands beside one is', () => {
    const { container } = render(<MarkdownBlock text={'before\n\n<!-- for\nthe editor -->\n\n<!-- a --><p>seen</p><!-- b -->\n\nafter'} />);
    expect(container.textContent).toBe('before<!-- a --><p>seen</p><!-- b -->after');
  });

  test('a heading of the text is no heading of the page', () => {
    render(<MarkdownBlock text={'# Big\n\ntext'} />);
    expect(screen.queryByRole('heading')).toBeNull();
    expect(screen.getByText('Big')).toBeTruthy();
  });
});
