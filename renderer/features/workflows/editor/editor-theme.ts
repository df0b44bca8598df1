import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/* Colours are the tokens of the interface, so that a change of theme or contrast needs nothing of the editor. */

const theme = EditorView.theme({
  '&': { blockSize: '100%', backgroundColor: 'var(--color-surface)', color: 'var(--color-text)', fontSize: 'var(--fs-13)' },
  // Above the gutter, which would cover an outline.
  '&.cm-focused': { outline: 'none' },
  '&.cm-focused::after': { content: '""', position: 'absolute', inset: '0', zIndex: '300', outline: 'var(--ring-width) solid var(--color-focus)', outlineOffset: 'calc(-1 * var(--ring-width))', pointerEvents: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.6', overflow: 'auto', fontVariantLigatures: 'none' },
  '.cm-content': { paddingBlock: 'var(--space-2) 40vh', caretColor: 'var(--color-text)' },
  '.cm-line': { paddingInline: 'var(--space-2) var(--space-3)' },
  '.cm-cursor': { borderInlineStartColor: 'var(--color-text)', borderInlineStartWidth: '2px' },
  '.cm-gutters': { backgroundColor: 'var(--color-surface)', color: 'var(--color-text-muted)', border: 'none', borderInlineEnd: '1px solid var(--color-border)' },
  '.cm-lineNumbers .cm-gutterElement': { paddingInline: 'var(--space-2)', minInlineSize: '2.25rem', fontVariantNumeric: 'tabular-nums' },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--color-text)' },
  '&.cm-focused .cm-activeLine, &.cm-focused .cm-activeLineGutter': { backgroundColor: 'var(--color-hover)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, .cm-content ::selection': { backgroundColor: 'var(--color-active) !important' },
  '.cm-step': { boxShadow: 'inset 2px 0 0 var(--color-accent-mark)' },
  '.cm-lit': { backgroundColor: 'var(--color-selected)' },
  '.cm-panels': { backgroundColor: 'var(--color-sunken)', color: 'var(--color-text)' },
  '.cm-panels-top': { borderBlockEnd: '1px solid var(--color-border)' },
  '.cm-search': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.375rem', padding: 'var(--space-2)', fontFamily: 'var(--font-sans)', fontSize: 'var(--fs-13)' },
  '.cm-search br': { display: 'none' },
  '.cm-search label': { display: 'inline-flex', alignItems: 'center', gap: '0.25rem', fontSize: 'var(--fs-13)', minBlockSize: '1.5rem' },
  '.cm-panel.cm-search input, .cm-panel.cm-search button, .cm-panel.cm-search label': { margin: '0' },
  '.cm-panel.cm-search input[type=checkbox]': { inlineSize: '1rem', blockSize: '1rem' },
  '.cm-textfield': { minBlockSize: '1.75rem', border: '1px solid var(--color-border-strong)', borderRadius: 'var(--radius-m)', backgroundColor: 'var(--color-surface)', color: 'var(--color-text)', fontSize: 'var(--fs-13)' },
  '.cm-button': { minBlockSize: '1.75rem', border: '1px solid var(--color-border-strong)', borderRadius: 'var(--radius-m)', backgroundColor: 'var(--color-surface)', backgroundImage: 'none', color: 'var(--color-text)', fontSize: 'var(--fs-13)' },
  '.cm-button:hover': { backgroundColor: 'var(--color-hover)' },
  '.cm-panel.cm-search [name=close]': { position: 'static', marginInlineStart: 'auto', minInlineSize: '1.75rem', minBlockSize: '1.75rem', color: 'var(--color-text)', fontSize: 'var(--fs-16)' },
  '.cm-searchMatch': { backgroundColor: 'var(--color-warning-soft)', outline: '1px solid var(--color-warning-mark)' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--color-selected)', outline: '2px solid var(--color-focus)' },
  '.cm-selectionMatch': { backgroundColor: 'var(--color-active)' },
  '.cm-tooltip': { border: '1px solid var(--color-border)', borderRadius: 'var(--radius-m)', backgroundColor: 'var(--color-overlay)', color: 'var(--color-text)', boxShadow: 'var(--shadow-2)', fontFamily: 'var(--font-sans)', fontSize: 'var(--fs-13)', zIndex: 'var(--z-overlay)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font-sans)', maxBlockSize: '15rem', padding: '0.25rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.25rem 0.5rem', borderRadius: 'var(--radius-s)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--color-selected)', color: 'var(--color-text)' },
  '.cm-completionDetail': { marginInlineStart: 'var(--space-3)', color: 'var(--color-text-muted)', fontStyle: 'normal' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: 'var(--fw-strong)' },
  '.cm-diagnostic': { padding: 'var(--space-2) var(--space-3)', maxInlineSize: '28rem', borderInlineStart: '3px solid var(--color-neutral-mark)' },
  '.cm-diagnostic-error': { borderInlineStartColor: 'var(--color-danger-mark)' },
  '.cm-diagnostic-warning': { borderInlineStartColor: 'var(--color-warning-mark)' },
  '.cm-diagnosticSource': { display: 'none' },
  '.cm-diagnosticAction': { marginInlineStart: '0', marginBlockStart: '0.25rem', minBlockSize: '1.75rem', padding: '0.125rem 0.5rem', borderRadius: 'var(--radius-m)', backgroundColor: 'var(--color-accent)', color: 'var(--color-on-accent)', cursor: 'pointer' },
  '.cm-lintRange': { backgroundImage: 'none', textDecorationLine: 'underline', textDecorationStyle: 'wavy', textDecorationThickness: '1px', textUnderlineOffset: '3px', paddingBlockEnd: '0' },
  '.cm-lintRange-error': { textDecorationColor: 'var(--color-danger-mark)', textDecorationThickness: '1.5px' },
  '.cm-lintRange-warning': { textDecorationColor: 'var(--color-warning-mark)' },
  '.cm-lintRange-info': { textDecorationStyle: 'dotted', textDecorationColor: 'var(--color-neutral-mark)' },
  '.cm-lintPoint:after': { display: 'none' },
});

const highlight = HighlightStyle.define([
  { tag: tags.heading, color: 'var(--color-text)', fontWeight: 'var(--fw-strong)' },
  { tag: tags.strong, fontWeight: 'var(--fw-strong)' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: [tags.link, tags.url], color: 'var(--color-accent-text)' },
  { tag: [tags.monospace, tags.labelName], color: 'var(--color-positive-text)' },
  { tag: [tags.processingInstruction, tags.contentSeparator, tags.meta, tags.comment, tags.quote], color: 'var(--color-text-muted)' },
  { tag: tags.list, color: 'var(--color-text)' },
  { tag: [tags.keyword, tags.propertyName, tags.atom, tags.bool], color: 'var(--color-accent-text)' },
  { tag: [tags.string, tags.character, tags.escape], color: 'var(--color-positive-text)' },
  { tag: tags.invalid, color: 'var(--color-danger-text)' },
]);

/** How the text looks, in both themes. */
export const editorTheme: Extension = [theme, syntaxHighlighting(highlight)];
