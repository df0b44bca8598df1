import { describe, expect, it } from 'vitest';
import { inventoryRow } from '#shared/domain/workflows/inventory.ts';
import { definitionOf } from '#test/helpers/linted-runbooks.ts';

describe('C2: a row of the inventory', () => {
  it('has its class with the reasons, and the declared one beside it', () => {
    expect(inventoryRow(definitionOf([{ commitment: 'payment' }], { class: 'short', duration: '1-14 days' }))).toMatchObject({
      declaredClass: 'short', computedClass: 'durable', duration: '1-14 days', reasons: [expect.stringContaining('“1-14 days”'), expect.stringContaining('binds somebody outside')],
    });
  });

  it('names systems of steps and dependencies once', () => {
    expect(inventoryRow(definitionOf([{ systems: ['Mail', 'CRM'] }], { dependencies: { systems: ['crm', 'Ledger'] } })).systems).toEqual(['Mail', 'CRM', 'Ledger']);
  });

  it('names what pauses and what waits for an approval', () => {
    const steps = [{ name: 'Read' }, { name: 'Stop', pausePoint: true }, { name: 'Sign', approval: { count: 1, by: null } }];
    expect(inventoryRow(definitionOf(steps)).pausePoints).toEqual(['Stop', 'Sign']);
  });

  it('says in short what rollbacks do, without those that do nothing', () => {
    const rollbacks = ['Nothing to undo', '- `traffic thaw orders`\n- tell them', '```bash\npg_restore old\n```', 'x'.repeat(200), null];
    const { compensation } = inventoryRow(definitionOf(rollbacks.map((rollback) => ({ rollback }))));
    expect(compensation.slice(0, 2)).toEqual(['traffic thaw orders', 'pg_restore old']);
    expect(compensation[2]).toHaveLength(120);
    expect(compensation).toHaveLength(3);
  });

  it('has the states and the priority as written', () => {
    expect(inventoryRow(definitionOf(['Wait'], { current: 'By hand', target: 'By itself', priority: 'high' }))).toMatchObject({ current: 'By hand', target: 'By itself', priority: 'high' });
  });
});
