import { act, fireEvent, screen } from '@testing-library/react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { askConfirm, askReason } from '#renderer/ui/ask.ts';
import { AskHost } from '#renderer/ui/ask-host.tsx';
import { prepareDom, press, show } from '../dom.tsx';

const ask = <T,>(question: () => Promise<T>): Promise<T> => {
  let answer: Promise<T> | undefined;
  act(() => {
    answer = question();
  });
  if (answer === undefined) throw new Error('The question was not asked.');
  return answer;
};

/** The focus comes a moment after the dialog. */
const focusIs = (name: string) => vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole(/Cancel/.test(name) ? 'button' : 'textbox', { name })));

const type = (text: string) => fireEvent.change(screen.getByRole('textbox'), { target: { value: text } });
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('asking why', () => {
  beforeAll(prepareDom);

  test('gives the reason, without the space around it', async () => {
    show(<AskHost />);
    const answer = ask(() => askReason({ title: 'Block this item', confirm: 'Block' }));
    expect(screen.getByRole('dialog', { name: 'Block this item' })).toBeTruthy();
    await focusIs('Reason');
    type('  waiting for parts ');
    click('Block');
    expect(await answer).toBe('waiting for parts');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('Enter sends, Shift and Enter does not', async () => {
    show(<AskHost />);
    const answer = ask(() => askReason({ title: 'Skip', confirm: 'Skip step' }));
    await focusIs('Reason');
    type('not needed tonight');
    press('Enter', { shiftKey: true });
    expect(screen.getByRole('dialog')).toBeTruthy();
    press('Enter');
    expect(await answer).toBe('not needed tonight');
  });

  test('asks again while nothing is said', async () => {
    show(<AskHost />);
    const answer = ask(() => askReason({ title: 'Block', confirm: 'Block it' }));
    type('   ');
    click('Block it');
    expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/Say why/)).toBeTruthy();
    type('gate stuck');
    expect(screen.queryByText(/Say why/)).toBeNull();
    click('Block it');
    expect(await answer).toBe('gate stuck');
  });

  test('may be left empty where it is optional', async () => {
    show(<AskHost />);
    const answer = ask(() => askReason({ title: 'Pause', confirm: 'Pause run', isOptional: true }));
    click('Pause run');
    expect(await answer).toBe('');
  });

  test('Escape and Cancel are no answer', async () => {
    show(<AskHost />);
    const first = ask(() => askReason({ title: 'Block', confirm: 'Block it' }));
    await focusIs('Reason');
    press('Escape');
    expect(await first).toBeNull();
    const second = ask(() => askReason({ title: 'Block', confirm: 'Block it' }));
    click('Cancel');
    expect(await second).toBeNull();
  });

  test('a second question takes the place of the first', async () => {
    show(<AskHost />);
    const first = ask(() => askReason({ title: 'First', confirm: 'Yes' }));
    const second = ask(() => askConfirm({ title: 'Second', confirm: 'Yes' }));
    expect(await first).toBeNull();
    expect(screen.getByRole('alertdialog', { name: 'Second' })).toBeTruthy();
    click('Yes');
    expect(await second).toBe(true);
  });

  test('what cannot be taken back does not have the focus on its button', async () => {
    show(<AskHost />);
    const answer = ask(() => askConfirm({ title: 'Abort the run?', confirm: 'Abort', isDangerous: true }));
    await focusIs('Cancel');
    press('Escape');
    expect(await answer).toBe(false);
  });
});
