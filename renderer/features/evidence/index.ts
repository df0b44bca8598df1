import { createElement } from 'react';
import { plugEvidence } from '#renderer/lib/evidence.ts';
import { fetched } from '#renderer/lib/fetched.tsx';
import { loadTexts } from '#renderer/lib/i18n.ts';

const texts = () => loadTexts(['evidence', 'ledger']);

const Panel = fetched(async () => {
  const [{ EvidencePanel }] = await Promise.all([import('./evidence-panel.tsx'), texts()]);
  return EvidencePanel;
});

/** Gives other features the panel, and the way to attach what is dropped on what they show. */
export function startEvidence(): void {
  plugEvidence({
    panel: ({ entity, id }) => createElement(Panel, { key: id, subject: { entity, id } }),
    attach: (subject, files, folders) =>
      void Promise.all([import('./uploads.ts'), texts()]).then(([{ attachFiles }]) => attachFiles(subject, files, folders)),
  });
}
