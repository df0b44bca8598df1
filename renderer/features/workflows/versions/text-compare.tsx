import { useEffect, useRef } from 'react';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { MergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import styles from './versions.module.css';

export type ComparedText = { readonly name: string; readonly text: string };

const theme = EditorView.theme({
  '&': { color: 'var(--color-text)', fontSize: 'var(--fs-13)' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.6' },
  '.cm-gutters': { backgroundColor: 'var(--color-surface)', color: 'var(--color-text-muted)', border: 'none' },
  '&.cm-focused': { outline: 'var(--ring-width) solid var(--color-focus)', outlineOffset: '-2px' },
  '&.cm-merge-a .cm-changedLine, &.cm-merge-a .cm-deletedChunk': { backgroundColor: 'var(--color-danger-soft)' },
  '&.cm-merge-b .cm-changedLine': { backgroundColor: 'var(--color-positive-soft)' },
  '&.cm-merge-a .cm-changedText, &.cm-merge-b .cm-changedText': { background: 'none', textDecoration: 'underline', textDecorationThickness: '2px', textUnderlineOffset: '3px' },
  '.cm-collapsedLines': { background: 'var(--color-sunken)', color: 'var(--color-text-muted)', paddingBlock: 'var(--space-1)' },
});

const side = ({ name, text }: ComparedText, label: string): { readonly doc: string; readonly extensions: Extension } => ({
  doc: text.replace(/^\uFEFF/, ''),
  extensions: [
    lineNumbers(), EditorView.lineWrapping, markdown({ base: markdownLanguage }), theme, EditorState.readOnly.of(true), EditorView.editable.of(false),
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': 'true', role: 'textbox', 'aria-multiline': 'true', tabindex: '0', 'data-side': name }),
  ],
});

/** Two texts side by side, each difference marked; to be read only. */
export function TextCompare({ before, after, labelOf }: { readonly before: ComparedText; readonly after: ComparedText; readonly labelOf: (name: string) => string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null) return;
    const view = new MergeView({ a: side(before, labelOf(before.name)), b: side(after, labelOf(after.name)), parent: place.current, collapseUnchanged: { margin: 3, minSize: 6 }, gutter: true });
    return () => view.destroy();
  }, [before, after, labelOf]);
  return <div ref={place} className={styles.merge} dir="ltr" />;
}
