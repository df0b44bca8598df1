import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { organisationDiff } from '#shared/domain/maps/organisation-diff.ts';
import { thingsOf } from '#shared/domain/maps/organisation.ts';
import { loadTexts } from '#renderer/lib/i18n.ts';
import { startShortcuts } from '#renderer/lib/shortcuts.ts';
import { DiffDrawer } from '#renderer/features/maps/diff-drawer.tsx';
import { DiffLegend } from '#renderer/features/maps/diff-legend.tsx';
import { slotRef } from '#renderer/ui/slots.tsx';
import { clearToasts } from '#renderer/ui/toast.ts';
import { HARBOUR, type Named, chart, harbourChart, stageWords, treeOf } from '../../../domain/maps/trees.ts';
import { prepareDom, press, show } from '../../dom.tsx';

const settle = () => act(async () => void (await new Promise((done) => setTimeout(done, 60))));
const MAP = { id: '01a1fca0-0000-7000-8000-000000000001', title: 'Works' };

describe('M3: the lines of a comparison', () => {
  let sent: { channel: string; input: unknown }[] = [];
  let refusal: string | null = null;
  let stop: () => void;
  const told: unknown[] = [];
  beforeAll(async () => {
    await prepareDom();
    await loadTexts(['maps', 'checklists']);
  });
  beforeEach(() => {
    sent = [];
    refusal = null;
    told.length = 0;
    stop = startShortcuts(window);
    vi.stubGlobal('handrail', {
      subscribe: () => () => {},
      invoke: (request: { channel: string; input: unknown }) => {
        sent.push(request);
        return Promise.resolve(refusal === null ? { ok: true, value: { command: MAP.id, entityIds: [], events: 1 } } : { ok: false, error: { code: refusal, message: refusal } });
      },
    });
  });
  afterEach(() => {
    stop();
    clearToasts();
    vi.unstubAllGlobals();
  });

  const open = async (graph = chart('graph\nYard --> Dock --> Gates\nInn --> Bar\nOffise\nYard --> Paint --> Varnish --> Lacquer'), named: Named = { Yard: { Paint: [] }, Office: {}, Hall: { Bar: [] } }) => {
    const tree = treeOf(named);
    const comparison = { diff: organisationDiff(graph, tree, stageWords), things: thingsOf(tree), map: MAP };
    // The shell is there before its pages.
    const details = <aside ref={slotRef('drawer')} aria-label="Details" />;
    show(<>{details}</>).rerender(
      <>
        {details}
        <DiffLegend diff={comparison.diff} />
        <DiffDrawer
          comparison={comparison}
          title="Differences"
          onMissing={(node) => told.push(node)}
          onDiffering={({ thing }) => told.push(thing.node)}
          onOnlyHere={({ node }) => told.push(node)}
          other={{ label: 'Other', onPress: () => told.push('other') }}
          takesFocus
          onClose={() => told.push('closed')}
        />
      </>,
    );
    await settle();
  };
  const rows = () => screen.getAllByRole('region').map((region) => [region.getAttribute('aria-label'), within(region).getAllByRole('button').map(({ textContent }) => textContent)]);

  test('say of each what it is and where; the first has the focus', async () => {
    await open();
    expect(rows()).toEqual([
      ['Only on the chart', ['Dock would be a department in Yard', 'Gates would be a section in Dock', 'Varnish too deep to become a list: nothing is made of it', 'Lacquer too deep to become a list: nothing is made of it', 'Inn would be a department at the top']],
      ['Other name', ['Offise is called Office here']],
      ['Other place', ['Bar on the chart in Inn, here in Hall']],
      ['Only here', ['Hall department at the top']],
    ]);
    expect(document.activeElement?.textContent).toMatch(/^Dock/);
    expect(within(screen.getByRole('list', { name: 'What the marks mean' })).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Only on the chart 5', 'Other name 1', 'Other place 1', 'Only here 1', 'In both 2']);
  });

  test('lead to their places, and Escape closes', async () => {
    await open();
    for (const name of [/^Gates/, /^Offise/, /^Bar/, /^Hall/]) fireEvent.click(screen.getByRole('button', { name }));
    press('Escape');
    expect(told).toEqual(['Gates', 'd_Office', 's_Hall-Bar', 'd_Hall', 'closed']);
  });

  test('a dialog says what would come to be; what was chosen is made in one act', async () => {
    await open();
    fireEvent.click(screen.getByRole('button', { name: 'Create what is missing…' }));
    await settle();
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getAllByRole('checkbox')).toHaveLength(4);
    fireEvent.click(dialog.getByRole('checkbox', { name: /^Dock/ }));
    expect(dialog.getByRole<HTMLInputElement>('checkbox', { name: 'Everything that is missing' }).indeterminate).toBe(true);
    fireEvent.click(dialog.getByRole('checkbox', { name: /^Inn/ }));
    expect(dialog.getByRole('button', { name: 'Create' }).hasAttribute('disabled')).toBe(true);
    fireEvent.click(dialog.getByRole('checkbox', { name: /^Gates/ }));
    fireEvent.click(dialog.getByRole('button', { name: 'Create 1 department, 1 section' }));
    await settle();
    expect(sent).toMatchObject([{ channel: 'maps.create-missing', input: { id: MAP.id, nodes: ['Dock', 'Gates'], stageWords } }]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('a refusal is said in the dialog, which stays', async () => {
    await open();
    refusal = 'conflict';
    fireEvent.click(screen.getByRole('button', { name: 'Create what is missing…' }));
    await settle();
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: /^Create \d/ }));
    await settle();
    expect(within(screen.getByRole('dialog')).getByRole('alert').textContent).toMatch(/\w/);
  });

  test('without a difference there is a sentence and nothing to make', async () => {
    await open(harbourChart(), HARBOUR);
    expect(screen.getByText('The chart and your departments say the same.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Create what is missing…' })).toBeNull();
    expect(document.activeElement?.textContent).toBe('The chart and your departments say the same.');
  });
});
