import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { acceptanceOf } from '#shared/domain/conformance/acceptance.ts';
import { countWord } from '#shared/domain/conformance/list-word.ts';
import { matrixOf } from '#shared/domain/conformance/matrix.ts';
import type { Stage } from '#shared/domain/items/stages.ts';
import type { CellView } from '#shared/ipc/conformance-views.ts';
import { loadTexts } from '#renderer/lib/i18n.ts';
import { startShortcuts } from '#renderer/lib/shortcuts.ts';
import { ConformancePage } from '#renderer/features/conformance/conformance-page.tsx';
import { DepartmentStages } from '#renderer/features/conformance/department-stages.tsx';
import { slotRef } from '#renderer/ui/slots.tsx';
import { clearToasts } from '#renderer/ui/toast.ts';
import { prepareDom, press, show } from '../../dom.tsx';

const ID = (n: number): string => `01a1fca0-0000-7000-8000-00000000000${n}`;
const [MILL, PRESS, LIST, ITEM] = [ID(1), ID(2), ID(3), ID(4)];
const departments = [
  { id: MILL, name: 'Mill', parentId: null },
  { id: PRESS, name: 'Press', parentId: MILL },
];

/** Main as the page sees it: the real rules over one list of each department. */
class FakeMain {
  words = { [MILL]: 'sbapmid', [PRESS]: 'Bsn' };
  readonly sent: { channel: string; input: unknown }[] = [];
  #tell: ((nouns: readonly string[]) => void)[] = [];

  install(): void {
    vi.stubGlobal('handrail', {
      subscribe: (listener: (nouns: readonly string[]) => void) => {
        this.#tell.push(listener);
        return () => {};
      },
      invoke: (request: { channel: string; input: unknown }) => Promise.resolve({ ok: true, value: this.#answer(request) }),
    });
  }

  #matrix(top: string | null = null) {
    const asked = top === null ? departments : departments.filter(({ id, parentId }) => id === top || parentId === top);
    return matrixOf(asked, Object.entries(this.words).map(([departmentId, word]) => ({ departmentId, word })), top);
  }

  #answer({ channel, input }: { channel: string; input: unknown }): unknown {
    if (channel === 'conformance.matrix') return this.#matrix((input as { departmentId: string | null }).departmentId);
    if (channel === 'conformance.acceptance') return acceptanceOf(this.#matrix(), [{ id: ID(9), title: 'Pressing', has: { owner: false, kpis: true, monitoring: true, documentation: true } }]);
    if (channel === 'conformance.cell') return this.#cell(input as { departmentId: string; stage: Stage | null });
    this.sent.push({ channel, input });
    return { command: ID(8), entityIds: [ITEM], events: 1 };
  }

  #cell({ departmentId, stage }: { departmentId: string; stage: Stage | null }): CellView {
    const count = countWord(this.words[departmentId] ?? '')[stage ?? 'none'];
    const item = { id: ITEM, text: 'Publish the **hours**', state: 'open', critical: false, checklistId: LIST, isOutOfOrder: count.outOfOrder > 0, suggestion: stage === null ? 'publish' : null } as const;
    return {
      departmentId, department: departments.find(({ id }) => id === departmentId)?.name ?? '', stage, total: count.items, items: count.items > 0 ? [item] : [],
      lists: [{ id: LIST, title: 'Gates', departmentId, department: 'Press', items: count.items, isOutOfOrder: count.outOfOrder > 0 }, { id: ID(5), title: 'Yard', departmentId, department: 'Press', items: 0, isOutOfOrder: false }],
    };
  }
}

const settle = () => act(async () => void (await new Promise((done) => setTimeout(done, 30))));
const cell = (row: RegExp, column: number) => within(screen.getByRole('row', { name: row })).getAllByRole('gridcell')[column] as HTMLElement;
const open = async (element: HTMLElement) => {
  act(() => element.focus());
  if (element.tagName === 'BUTTON') fireEvent.click(element);
  else fireEvent.keyDown(element, { key: 'Enter' });
  await settle();
};

describe('D6: the page of conformance', () => {
  let main: FakeMain;
  let stop: () => void;
  beforeAll(async () => {
    await prepareDom();
    await loadTexts(['conformance', 'checklists']);
  });
  beforeEach(() => {
    main = new FakeMain();
    main.install();
    stop = startShortcuts(window);
  });
  afterEach(() => {
    stop();
    clearToasts();
    vi.unstubAllGlobals();
  });

  const page = async () => {
    show(
      <>
        <aside ref={slotRef('drawer')} aria-label="Details" />
        <ConformancePage />
      </>,
    );
    await settle();
  };
  const details = () => within(screen.getByRole('complementary', { name: 'Details' }));

  test('says who keeps to the lifecycle, and reads every cell in words', async () => {
    await page();
    expect(screen.getByRole('heading', { level: 3, name: '0 of 2 departments have the whole lifecycle' })).toBeDefined();
    expect(screen.getByRole('heading', { level: 3, name: 'Somebody answers for 0 of 1 runbook' })).toBeDefined();
    expect(screen.getByRole('rowheader', { name: 'Press, in Mill' })).toBeDefined();
    expect([0, 1, 2, 7, 8].map((column) => cell(/^Press/, column).querySelector('.visually-hidden')?.textContent ?? cell(/^Press/, column).textContent)).toEqual([
      'Out of order, 0 of 1 settled', 'Covered, 1 of 1 settled', 'Missing', '1', '1 of 3',
    ]);
    expect(cell(/^All departments/, 0).querySelector('.visually-hidden')?.textContent).toBe('Out of order, 0 of 2 settled');
  });

  test('offers an act for everything that is lacking', async () => {
    await page();
    const lacking = within(screen.getByRole('list', { name: 'Departments that lack something' }));
    expect(lacking.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
      'Mill: 1 stage out of order', 'Mill: 1 item without a stage', 'Press: 5 stages missing', 'Press: 1 stage out of order', 'Press: 1 item without a stage',
    ]);
    expect(within(screen.getByRole('list', { name: 'Runbooks that lack something' })).getByText('No owner')).toBeDefined();
  });

  test('adds the missing item where it is wanted, and gives the focus back', async () => {
    await page();
    await open(cell(/^Press/, 2));
    expect(details().getByRole('heading', { level: 2, name: 'Automate' })).toBeDefined();
    const field = details().getByRole('textbox', { name: 'What is to be done' });
    expect(document.activeElement).toBe(field);
    fireEvent.submit(field.closest('form') as HTMLFormElement);
    await settle();
    expect(details().getByText('Write what is to be done first.')).toBeDefined();
    fireEvent.change(field, { target: { value: '  Turn the lamp on by a clock ' } });
    fireEvent.submit(field.closest('form') as HTMLFormElement);
    await settle();
    expect(main.sent).toEqual([{ channel: 'conformance.add', input: { checklistId: LIST, stage: 'automate', text: 'Turn the lamp on by a clock' } }]);
    expect((field as HTMLInputElement).value).toBe('');
    act(() => field.focus());
    press('Escape');
    await settle();
    expect(details().queryByRole('textbox')).toBeNull();
    expect(document.activeElement).toBe(cell(/^Press/, 2));
  });

  test('shows what comes too late, and puts its list in order', async () => {
    await page();
    await open(screen.getByRole('button', { name: 'Press: 1 stage out of order' }));
    expect(details().getByText('After a later stage')).toBeDefined();
    fireEvent.click(details().getByRole('button', { name: 'Put in order: Gates' }));
    await settle();
    expect(main.sent).toMatchObject([{ channel: 'conformance.order', input: { checklistId: LIST } }]);
  });

  test('leads an item to its place in its list', async () => {
    await page();
    await open(cell(/^Press/, 1));
    expect(details().getByRole('link', { name: 'Publish the hours' }).getAttribute('href')).toMatch(new RegExp(`/checklists/${LIST}\\?item=${ITEM}$`));
  });

  test('gives items without a stage the one that their words speak for, or another', async () => {
    await page();
    await open(cell(/^Press/, 7));
    expect(details().getByRole('button', { name: /Stage of “Publish the hours”/ }).textContent).toContain('Publish');
    expect(document.activeElement?.textContent).toBe('Accept 1 suggestion');
    fireEvent.click(details().getByRole('button', { name: 'Accept the stage of “Publish the hours”' }));
    await settle();
    expect(main.sent).toMatchObject([{ channel: 'conformance.accept', input: { stages: [{ id: ITEM, stage: 'publish' }] } }]);
  });
});

describe('D6: the stages of a department', () => {
  let main: FakeMain;
  beforeAll(async () => {
    await prepareDom();
    await loadTexts(['conformance', 'checklists']);
  });
  beforeEach(() => {
    main = new FakeMain();
    main.install();
  });
  afterEach(() => vi.unstubAllGlobals());

  test('are one sentence', async () => {
    show(<DepartmentStages departmentId={PRESS} />);
    await settle();
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      'Lifecycle of Press: Set up out of order, 0 of 1 settled; Build covered, 1 of 1 settled; Automate missing; Publish missing; Monitor missing; Iterate missing; Document missing.',
    );
  });

  test('are left out while there are no items', async () => {
    main.words = { [MILL]: '', [PRESS]: '' };
    const { container } = show(<DepartmentStages departmentId={PRESS} />);
    await settle();
    expect(container.textContent).toBe('');
  });
});
