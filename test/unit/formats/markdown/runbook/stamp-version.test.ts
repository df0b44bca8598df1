import { describe, expect, it } from 'vitest';
import { stampVersion } from '#shared/formats/markdown/runbook/stamp-version.ts';

const AT = '2026-11-21T09:00:00.000Z';
const stamp = (text: string, note = 'Second valve added') => stampVersion(text, { version: 2, note, at: AT });

describe('W5: the change log writes itself from the publication', () => {
  it('takes the version and its note, and the time where the document keeps one', () => {
    const text = '---\ntitle: Tow\nversion: 1\nmodified: 2024-01-15\ncolour: red\n---\n\n# Tow\n\n1. Pull\n2. Let go\n\n## Change Log\n\n- v1: First\n';
    expect(stamp(text)).toBe(text.replace('version: 1', 'version: 2').replace('modified: 2024-01-15', `modified: ${AT}`).replace('- v1: First', '- v2: Second valve added\n- v1: First'));
  });

  it('goes on at the end of a log that is written from the oldest on', () => {
    expect(stamp('# Tow\n\n1. Pull\n2. Let go\n\n## History\n\n* v0: Draft\n* v1: First\n')).toContain('* v1: First\n* v2: Second valve added\n');
  });

  it('begins a log where there was none', () => {
    expect(stamp('# Tow\n\n1. Pull\n2. Let go\n')).toBe('# Tow\n\n1. Pull\n2. Let go\n\n## Change Log\n\n- v2: Second valve added\n');
  });

  it('writes no entry twice, and none for a publication without a note', () => {
    const text = '# Tow\n\n1. Pull\n2. Let go\n\n## Change Log\n\n- v2: My own words\n';
    expect(stamp(text)).toBe(text);
    expect(stamp('# Tow\n\n1. Pull\n2. Let go\n', '')).toBe('# Tow\n\n1. Pull\n2. Let go\n');
  });
});
