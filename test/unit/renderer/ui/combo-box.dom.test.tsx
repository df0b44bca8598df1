import { useState } from 'react';
import { fireEvent, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { press, prepareDom, show } from '../dom.tsx';

beforeAll(prepareDom);

const options = [{ value: 'a', label: 'Ada Lovelace' }, { value: 'b', label: 'Ben Okri' }, ...Array.from({ length: 200 }, (_, n) => ({ value: `p${n}`, label: `Person ${n}` }))];

function Choice() {
  const [value, setValue] = useState('b');
  return <ComboBox label="Successor" options={options} value={value} onChange={setValue} />;
}

const input = (): HTMLInputElement => screen.getByRole('combobox', { name: 'Successor' });
function type(text: string): void {
  input().focus();
  fireEvent.change(input(), { target: { value: text } });
}

describe('one of many, found by typing', () => {
  it('shows what is chosen, finds by letters, and takes by the keyboard', () => {
    show(<Choice />);
    expect(input().value).toBe('Ben Okri');
    type('love');
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Ada Lovelace']);
    press('ArrowDown');
    press('Enter');
    expect(input().value).toBe('Ada Lovelace');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('goes back to what is chosen when nothing was taken', () => {
    show(<Choice />);
    type('zzz');
    expect(screen.getByText('Nothing has that in its name.')).toBeTruthy();
    press('Escape');
    expect(input().value).toBe('Ben Okri');
  });

  it('lists no more than can be read, and says how many there are besides', () => {
    show(<Choice />);
    type('person');
    expect(screen.getAllByRole('option')).toHaveLength(100);
    expect(screen.getByText('and 100 more; type to find them')).toBeTruthy();
  });
});
