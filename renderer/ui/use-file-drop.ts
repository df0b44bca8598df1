import { useState } from 'react';
import type { DragEvent } from 'react';

/** Files that were let go over a place; folders can't be read as files and are only counted. */
export type Dropped = { readonly files: readonly File[]; readonly folders: number };

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

/** Makes an element a place where files can be dropped. Spread `dropProps` on it; show that it would take them while `isOver`. */
export function useFileDrop(onFiles: (dropped: Dropped) => void) {
  const [isOver, setOver] = useState(false);
  const take = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    event.dataTransfer.dropEffect = 'copy';
    if (!isOver) setOver(true);
  };
  return {
    isOver,
    dropProps: {
      onDragEnter: take,
      onDragOver: take,
      onDragLeave: (event: DragEvent): void => {
        if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) setOver(false);
      },
      onDrop: (event: DragEvent): void => {
        setOver(false);
        if (!holdsFiles(event)) return;
        event.preventDefault();
        event.stopPropagation();
        onFiles(dropped(event.dataTransfer));
      },
    },
  };
}

function dropped({ items }: DataTransfer): Dropped {
  const files: File[] = [];
  let folders = 0;
  for (const item of items) {
    const file = item.kind === 'file' ? item.getAsFile() : null;
    if (item.kind === 'file' && item.webkitGetAsEntry()?.isDirectory === true) folders += 1;
    else if (file !== null) files.push(file);
  }
  return { files, folders };
}
