import { fireEvent, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Dropped, useFileDrop } from '#renderer/ui/use-file-drop.ts';
import { prepareDom, show } from '../dom.tsx';

beforeAll(prepareDom);

function Place({ onFiles }: { readonly onFiles: (dropped: Dropped) => void }) {
  const { isOver, dropProps } = useFileDrop(onFiles);
  return <div data-testid="place" data-over={isOver} {...dropProps}><p data-testid="inside">x</p></div>;
}

/** jsdom knows no drag events; what they go to is in the events of the mouse. */
const leave = (from: Element, relatedTarget: Element) => fireEvent(from, new MouseEvent('dragleave', { bubbles: true, relatedTarget }));
const item = (file: File, isDirectory = false) => ({ kind: 'file', getAsFile: () => file, webkitGetAsEntry: () => ({ isDirectory }) });
const holding = (...items: unknown[]) => ({ dataTransfer: { types: items.length > 0 ? ['Files'] : ['text/plain'], items, dropEffect: 'none' } });

describe('a place for files', () => {
  it('takes files and counts folders; shows that it would while they are over it', () => {
    const onFiles = vi.fn();
    show(<Place onFiles={onFiles} />);
    const place = screen.getByTestId('place');
    const file = new File(['x'], 'a.txt');
    const data = holding(item(file), item(new File([], 'folder'), true), { kind: 'string' });
    expect(fireEvent.dragEnter(place, data), 'taken').toBe(false);
    expect(place.dataset['over']).toBe('true');
    leave(place, screen.getByTestId('inside'));
    expect(place.dataset['over']).toBe('true');
    leave(place, document.body);
    expect(place.dataset['over']).toBe('false');
    fireEvent.dragOver(place, data);
    fireEvent.drop(place, data);
    expect(onFiles).toHaveBeenCalledExactlyOnceWith({ files: [file], folders: 1 });
    expect(place.dataset['over']).toBe('false');
  });

  it('leaves alone what is no file', () => {
    const onFiles = vi.fn();
    show(<Place onFiles={onFiles} />);
    const place = screen.getByTestId('place');
    expect(fireEvent.dragOver(place, holding()), 'not taken').toBe(true);
    fireEvent.drop(place, holding());
    expect(place.dataset['over']).toBe('false');
    expect(onFiles).not.toHaveBeenCalled();
  });
});
