import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestWorkspace, newWorkspace, seedList } from '#test/helpers/workspace.ts';

let workspace: TestWorkspace;
beforeEach(() => { workspace = newWorkspace(); });
afterEach(() => workspace.close());

describe('the ledger as people read it (D3)', () => {
  it('says what a field was changed to: whom, when, which stage, which words', () => {
    const { items: [id = ''] } = seedList(workspace, ['One']);
    const { items, ledger } = workspace.core.services;
    items.assign(workspace.act(), { ids: [id], assigneeId: workspace.person });
    items.setDue(workspace.act(), { ids: [id], due: { kind: 'cycle', days: 2, time: null } });
    items.setStage(workspace.act(), { ids: [id], stage: 'monitor' });
    items.edit(workspace.act(), { id, text: 'Two' });
    items.assign(workspace.act(), { ids: [id], assigneeId: null });
    items.setState(workspace.act(), { ids: [id], state: 'blocked', reason: 'No key' });
    const lines = ledger.list({ before: null, limit: 6, entityId: id }).lines.map(({ detail, reason }) => detail ?? reason);
    expect(lines).toEqual([
      'No key', { kind: 'person', name: null }, { kind: 'text', text: 'Two' }, { kind: 'stage', stage: 'monitor' },
      { kind: 'due', due: { kind: 'cycle', days: 2, time: null } }, { kind: 'person', name: 'Ada' },
    ]);
  });
});
