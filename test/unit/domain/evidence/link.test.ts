import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkName, normalLink } from '#shared/domain/evidence/link.ts';

describe('L4: a link as evidence', () => {
  it.each([
    ['https://example.org', 'https://example.org/', 'example.org'],
    [' HTTP://Example.org:8080/a?b#c ', 'http://example.org:8080/a?b#c', 'example.org:8080/a'],
    ['mailto:ada@example.org', 'mailto:ada@example.org', 'ada@example.org'],
    ['https://\u0430pple.com/', 'https://xn--pple-43d.com/', 'xn--pple-43d.com'],
  ])('%j is kept as %j', (text, href, name) => {
    expect(normalLink(text)).toBe(href);
    expect(linkName(href)).toBe(name);
  });

  it.each([
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'smb://host/share', 'app://handrail/', 'vbscript:x', 'blob:https://x/y',
    'https://ada:secret@example.org/', 'https://bank.example@evil.example/', 'https://', 'mailto:', 'example.org', '//example.org', '', 'https://exa mple.org', `https://example.org/${'x'.repeat(4_000)}`,
  ])('%j is refused', (text) => {
    expect(normalLink(text)).toBeNull();
  });

  it('is in its normal form after once, whatever it was', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string()), (text) => {
        const href = normalLink(text);
        if (href === null) return;
        expect(href).toMatch(/^(https?|mailto):/);
        expect(normalLink(href)).toBe(href);
      }),
      { numRuns: 1_000 },
    );
  });
});
