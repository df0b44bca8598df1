import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTexts } from '#shared/domain/workflows/merge-texts.ts';

const BASE = '---\ntitle: Pump\nversion: 1\nowner: Mate\n---\n\n# Pump\n\n## Steps\n\n1. Fetch the pump\n2. Start it\n\n## Change Log\n- v1: first\n';
const merged = (ours: string, theirs: string, base = BASE) => {
  const result = mergeTexts(base, ours, theirs);
  return result.ok ? result.lines.join('\n') : result.conflicts;
};
const text = fc.array(fc.constantFrom('', 'one', 'two', 'three', 'version: 3', '- v2: four'), { maxLength: 12 }).map((lines) => lines.join('\n'));

describe('X1: what two people made of one text', () => {
  it('is what one made of it where the other made nothing', () => {
    fc.assert(
      fc.property(text, text, (base, other) => {
        expect(merged(other, base, base)).toBe(other);
        expect(merged(base, other, base)).toBe(other);
        expect(merged(other, other, base)).toBe(other);
      }),
    );
  });

  it('holds the changes of both, also where their lines touch', () => {
    expect(merged(BASE.replace('Fetch the pump', 'Fetch both pumps'), BASE.replace('Start it', 'Prime it'))).toBe(BASE.replace('Fetch the pump', 'Fetch both pumps').replace('Start it', 'Prime it'));
  });

  it('names the lines of the file that both changed', () => {
    expect(merged(BASE.replace('Start it', 'Prime it'), BASE.replace('# Pump\n', '# Pump\n\nBy hand.\n').replace('Start it', 'Kick it'))).toEqual([[14, 14]]);
  });

  it('takes no publication for a conflict: the higher number stays and the log keeps the lines of both', () => {
    const stamped = BASE.replace('version: 1', 'version: 2').replace('- v1', '- v2: primed\n- v1');
    expect(merged(stamped, BASE.replace('owner: Mate', 'owner: Bosun'))).toBe(stamped.replace('owner: Mate', 'owner: Bosun'));
    const theirs = BASE.replace('version: 1', 'version: 5').replace('- v1', '- v5: from the file\n- v1').replace('Start it', 'Kick it');
    expect(merged(stamped, theirs)).toBe(theirs.replace('- v5: from the file', '- v2: primed\n- v5: from the file'));
    const short = '# Pump\n\n1. Fetch\n2. Start\n';
    expect(merged(`${short}\n## Change Log\n- v1: first\n`, `${short}3. Look\n`, short)).toBe(`${short}3. Look\n\n## Change Log\n- v1: first\n`);
  });
});
