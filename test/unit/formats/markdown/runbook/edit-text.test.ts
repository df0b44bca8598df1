import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit, substance } from '#shared/domain/workflows/apply-edit.ts';
import { editText } from '#shared/formats/markdown/runbook/edit/edit-text.ts';
import { readRunbook } from '#shared/formats/markdown/runbook/read-runbook.ts';
import { editMaker } from '#test/helpers/runbooks.ts';
import { DOCUMENTS } from '#test/helpers/runbook-documents.ts';

const settings = { numRuns: Number(process.env['RUNS'] ?? 60), ...(process.env['SEED'] ? { seed: Number(process.env['SEED']) } : {}) };

describe('W4: three faces are one model', () => {
  it.each(Object.entries(DOCUMENTS))('acts of form and map on “%s” say in the text what they say in the model', (_name, document) => {
    fc.assert(
      fc.property(fc.array(editMaker, { minLength: 1, maxLength: 6 }), (makers) => {
        let text = document;
        let model = readRunbook(text).definition;
        for (const make of makers) {
          const edit = make(model);
          if (edit === null) continue;
          const edited = editText(text, edit);
          if (!edited.ok) throw new Error(`${JSON.stringify(edit)}\n${edited.error.message}\n${text}`);
          model = applyEdit(model, edit);
          text = edited.value;
          expect(substance(readRunbook(text).definition)).toEqual(substance(model));
          model = readRunbook(text).definition;
        }
      }),
      settings,
    );
  }, 600_000);
});
