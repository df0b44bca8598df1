import { describe, expect, it } from 'vitest';
import type { Edit } from '#shared/domain/workflows/edit.ts';
import { editText } from '#shared/formats/markdown/runbook/edit/edit-text.ts';
import { readRunbook } from '#shared/formats/markdown/runbook/read-runbook.ts';
import { diffIndices } from 'node-diff3';
import { DOCUMENTS } from '#test/helpers/runbook-documents.ts';

/** The lines that an edit takes away (−) and brings (+), in order. */
function changes(name: string, edit: Edit): string[] {
  const before = DOCUMENTS[name] ?? '';
  const edited = editText(before, edit);
  if (!edited.ok) throw new Error(edited.error.message);
  return diffIndices(before.split('\n'), edited.value.split('\n')).flatMap(({ buffer1Content, buffer2Content }) => [...buffer1Content.map((line) => `-${line}`), ...buffer2Content.map((line) => `+${line}`)]);
}

describe('W4: an edit changes its own lines only', () => {
  it.each<[string, string, Edit, string[]]>([
    ['a field that is there', 'template', { op: 'set-step', at: 0, field: 'minutes', value: 90 }, ['-**Duration**: ~5 minutes', '+**Duration**: ~90 minutes']],
    ['a field that is new', 'template', { op: 'set-step', at: 0, field: 'approval', value: { count: 2, by: 'Harbour master' } }, ['+**Approval**: 2 × Harbour master']],
    ['a field of a step without fields', 'template', { op: 'set-step', at: 2, field: 'critical', value: true }, ['+**Critical**: yes']],
    ['a field that goes', 'template', { op: 'set-step', at: 0, field: 'role', value: null }, ['-**Role**: Keeper']],
    ['a name', 'template', { op: 'set-step', at: 1, field: 'name', value: 'Open both valves' }, ['-### 2. Open the valve', '+### 2. Open both valves']],
    ['a rollback beside the validation', 'template', { op: 'set-step', at: 2, field: 'rollback', value: 'blow it out' }, ['+**Rollback**: blow it out', '+']],
    ['a title, which stands in two places', 'template', { op: 'set', field: 'title', value: 'Light both towers' }, ['-title: Light the tower', '+title: Light both towers', '-# Light the tower', '+# Light both towers']],
    ['front matter', 'template', { op: 'set', field: 'automationLevel', value: 2 }, ['-automation_level: assisted', '+automation_level: semi-auto']],
    ['front matter that is new', 'template', { op: 'set', field: 'owner', value: 'Keeper' }, ['+owner: Keeper']],
    ['an entry of a list', 'template', { op: 'set', field: 'triggers', value: ['**Manual**: at dusk', '**Automatic**: the clock', '**Manual**: in fog'] }, ['+* **Manual**: in fog']],
    ['a row, beside a column that is not known', 'template', { op: 'set', field: 'errors', value: [{ error: 'No oil', likelihood: 'Medium', impact: 'High', response: 'Fetch some' }] }, ['-| No oil | Anna | Low | High | Fetch some |', '+| No oil | Anna | Medium | High | Fetch some |']],
    ['a label, beside one that is not known', 'template', { op: 'set', field: 'dependencies', value: { upstream: ['oil delivery', 'tides'], downstream: [], systems: [], teams: ['crew'] } }, ['-- Upstream: oil delivery', '+- Upstream: oil delivery, tides', '+- Teams: crew']],
    ['the target of a branch', 'template', { op: 'set-decision', at: 1, decision: { question: '', after: 'open-the-valve', branches: [{ condition: 'the valve is stuck', target: { to: 'end' }, line: null }, { condition: '', target: { to: 'next' }, line: null }] } }, ['-If the valve is stuck: go to step 1', '+If the valve is stuck: end']],
    ['a field in a numbered list', 'free form', { op: 'set-step', at: 1, field: 'minutes', value: 3 }, ['+   **Duration**: ~3 minutes']],
    ['a step at the end of a numbered list', 'free form', { op: 'add-step', at: 4, step: { name: 'Stow the pump' } }, ['+5. Stow the pump', '+']],
  ])('%s', (_what, name, edit, expected) => {
    expect(changes(name, edit)).toEqual(expected);
  });

  it('a step in the middle moves nothing but numbers, and those that refer to them', () => {
    expect(changes('template', { op: 'add-step', at: 1, step: { name: 'Ring the bell' } })).toEqual([
      '-### 2. Open the valve', '+### 2. Ring the bell (Manual)', '+', '+**Actor**: Human', '+', '+### 3. Open the valve',
      '-### 3. Light the lamp (Automated)', '+### 4. Light the lamp (Automated)',
      '-**After**: Step 3', '-- If foggy: Go to Step 2', '+**After**: Step 4', '+- If foggy: Go to Step 3',
    ]);
  });

  it('a line end of another system stays, and what is new takes it', () => {
    const edited = editText(DOCUMENTS['windows line ends'] ?? '', { op: 'set', field: 'owner', value: 'Keeper' });
    expect(edited.ok && edited.value.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('W3: what can’t be written is refused, and the text stays', () => {
    expect(editText('', { op: 'set', field: 'title', value: '' })).toMatchObject({ ok: false });
  });

  it('every part of a document keeps its place when another one changes', () => {
    const edited = editText(DOCUMENTS['template'] ?? '', { op: 'set', field: 'kpis', value: ['nights with light'] });
    expect(edited.ok && readRunbook(edited.value).places.get('kpis')).toBeGreaterThan(readRunbook(DOCUMENTS['template'] ?? '').places.get('decisions') ?? 0);
    expect(edited.ok && edited.value).toContain('## Notes of the keeper\n\nKept as it is.\n\n1. One\n2. Two\n');
  });
});
