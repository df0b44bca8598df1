import type { Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { Edit } from '#shared/domain/workflows/edit.ts';
import type { EditorFinding } from './reading.ts';

/** Findings as squiggles below what stands on their lines; one that can be mended for certain offers it. */
export const diagnosticsOf = (doc: Text, findings: readonly EditorFinding[], mend: (edits: readonly Edit[]) => void): Diagnostic[] =>
  findings.map(({ line: number, severity, message, why, fix, rule }) => {
    const line = doc.line(Math.min(Math.max(1, number), doc.lines));
    const indent = line.text.length - line.text.trimStart().length;
    return {
      from: line.from + indent,
      to: line.from + line.text.trimEnd().length,
      severity,
      source: rule,
      message,
      renderMessage: () => {
        const box = document.createElement('div');
        const what = document.createElement('strong');
        what.textContent = message;
        const because = document.createElement('div');
        because.textContent = why;
        box.append(what, because);
        return box;
      },
      ...(fix === null ? {} : { actions: [{ name: fix.label, apply: () => mend(fix.edits) }] }),
    };
  });
