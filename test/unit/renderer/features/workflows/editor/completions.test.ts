import { describe, expect, it } from 'vitest';
import { type Known, offersAt } from '#renderer/features/workflows/editor/completions.ts';

const known: Known = {
  people: ['Ada', 'Grace'], roles: ['Keeper'], systems: ['Pager', 'Traffic manager'], runbooks: ['Turn the lamp'], tags: ['night'],
  steps: ['Clean the glass', 'Turn the lamp'], parameters: ['lamp'], groups: ['Together'],
};
/** What is offered at `|`, as it would be written. */
function offered(line: string, isFront = false): { written: string; labels: readonly string[] } | null {
  const at = line.indexOf('|');
  const found = offersAt(line.slice(0, at), line.slice(at + 1), isFront, known);
  return found && { written: line.slice(0, found.from), labels: found.offers.map(({ label, apply }) => apply ?? label) };
}

describe('what is offered while one types', () => {
  it('labels of fields, with what closes them', () => {
    expect(offered('**Ro|')?.labels).toContain('Role**: ');
    expect(offered('- **Ro|')).toMatchObject({ written: '- **' });
    expect(offered('**Ro|**: x')?.labels).toContain('Role');
  });

  it.each([
    ['**Critical**: |', ['yes', 'no']],
    ['**Actor**: Hu|', ['Human', 'System']],
    ['**Idempotency**: |', ['upsert', 'idempotency header', 'message id', 'request id', 'content hash']],
    ['**Assignee**: |', ['Ada', 'Grace']],
    ['**Role**: |', ['Keeper']],
    ['**System**: Pager, Tr|', ['Pager', 'Traffic manager']],
    ['**Runbook**: |', ['Turn the lamp']],
    ['- **Next**: |', ['Turn the lamp']],
    ['**Reads**: |', ['lamp']],
    ['**Parallel**: |', ['Together']],
    ['**After**: |', ['Step 1', 'Step 2']],
  ])('values of a field: %s', (line, labels) => expect(offered(line)?.labels).toEqual(labels));

  it('only the last name of a list is written over', () => expect(offered('**System**: Pager, Tr|')?.written).toBe('**System**: Pager, '));

  it('steps by number and by name behind a branch', () => {
    expect(offered('If it fails: go to |')).toEqual({ written: 'If it fails: go to ', labels: ['step 1', 'step 1', 'step 2', 'step 2'] });
    expect(offered('- If it fails: continue to step |')?.written).toBe('- If it fails: continue to ');
    expect(offered('Otherwise: |')?.labels).toEqual(['go to step 1', 'go to step 2', 'continue', 'execute rollback', 'stop']);
  });

  it('keys and values of the front matter', () => {
    expect(offered('own|', true)?.labels).toContain('owner: ');
    expect(offered('category: |', true)?.labels).toEqual(['development', 'operations', 'business', 'maintenance']);
    expect(offered('tags: [lamp, ni|', true)).toEqual({ written: 'tags: [lamp, ', labels: ['night'] });
    expect(offered('owner: |', true)?.labels).toEqual(['Keeper', 'Ada', 'Grace']);
  });

  it('nothing amid prose', () => {
    expect(offered('Use the soft cloth.|')).toBeNull();
    expect(offered('**Validation**: no str|')).toBeNull();
    expect(offered('|')).toBeNull();
  });
});
