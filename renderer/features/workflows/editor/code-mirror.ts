import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import type { ChangeSet } from '@codemirror/state';
import { EditorView, drawSelection, dropCursor, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import type { KeyBinding } from '@codemirror/view';
import { offersAt } from './completions.ts';
import type { Known } from './completions.ts';
import { editorTheme } from './editor-theme.ts';
import { frontMatter } from './front-matter-words.ts';
import { litLines } from './lit-lines.ts';

export type CodeMirrorParts = {
  readonly text: string;
  /** What the text is called, for those who listen. */
  readonly label: string;
  readonly known: () => Known;
  readonly keys: readonly KeyBinding[];
  readonly onChange: (changes: ChangeSet) => void;
  /** The cursor is on another line. */
  readonly onLine: (line: number) => void;
  /** Texts of the search in the text, by CodeMirror's own names. */
  readonly phrases: Readonly<Record<string, string>>;
};

/** The lines between the first two `---` are front matter. */
function isInFront(state: EditorState, line: number): boolean {
  if (line === 1 || state.doc.line(1).text.trim() !== '---') return false;
  for (let at = 2; at < line; at += 1) if (state.doc.line(at).text.trim() === '---') return false;
  return true;
}

const source = (known: () => Known) => (context: CompletionContext): CompletionResult | null => {
  const line = context.state.doc.lineAt(context.pos);
  const column = context.pos - line.from;
  const found = offersAt(line.text.slice(0, column), line.text.slice(column), isInFront(context.state, line.number), known());
  if (found === null || found.offers.length === 0 || (!context.explicit && found.from === column && column === 0)) return null;
  const options = found.offers.map(({ label, apply, detail }): Completion => ({ label, ...(apply === undefined ? {} : { apply }), ...(detail === undefined ? {} : { detail }) }));
  return { from: line.from + found.from, options, validFor: /^[^*:;,]*$/ };
};

/** The text of a runbook, to be written in. */
export function codeMirror({ text, label, known, keys, onChange, onLine, phrases }: CodeMirrorParts): EditorView {
  let last = 0;
  return new EditorView({
    state: EditorState.create({
      doc: text.replace(/^\uFEFF/, ''),
      extensions: [
        keymap.of([...keys]),
        lineNumbers(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        history(),
        drawSelection(),
        dropCursor(),
        EditorView.lineWrapping,
        markdown({ base: markdownLanguage, extensions: [frontMatter] }),
        autocompletion({ override: [source(known)], icons: false }),
        search({ top: true }),
        highlightSelectionMatches({ minSelectionLength: 3 }),
        keymap.of([...completionKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap]),
        EditorState.phrases.of(phrases),
        EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', tabindex: '0', 'data-editor-text': '' }),
        litLines,
        editorTheme,
        EditorView.updateListener.of(({ docChanged, changes, state }) => {
          if (docChanged) onChange(changes);
          const line = state.doc.lineAt(state.selection.main.head).number;
          if (line === last) return;
          last = line;
          onLine(line);
        }),
      ],
    }),
  });
}
