import { useEffect, useRef } from 'react';

const isField = (target: EventTarget | null): boolean => target instanceof Element && target.closest('input, textarea, [contenteditable="true"]') !== null;

/** Hands on files and pictures that are pasted while the component is there, unless somebody is typing or a dialog is open. */
export function usePaste(onFiles: (files: readonly File[]) => void): void {
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || isField(event.target) || document.querySelector('[data-modal-layer]') !== null) return;
      event.preventDefault();
      latest.current(files);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}
