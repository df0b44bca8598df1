import { Download, FileJson, FileText, FileType, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { errorSentence } from '#renderer/lib/error-text.ts';
import { translate } from '#renderer/lib/i18n.ts';
import type { ExportOutcome, PrintOutcome } from '#renderer/lib/save-export.ts';
import { Button } from './button.tsx';
import { Menu } from './menu.tsx';
import { toast } from './toast.ts';

export interface ExportMenuProps {
  /** What the readable form is called: “Markdown”, “Mermaid in Markdown”. */
  readonly readable: string;
  readonly save: (format: 'md' | 'json' | 'pdf') => Promise<ExportOutcome>;
  /** For what can be laid out for paper; the id of the shortcut that prints it. */
  readonly paper?: { readonly print: () => Promise<PrintOutcome>; readonly shortcut: string };
}

/** Takes a thing out of the program as a file. */
export function ExportMenu({ readable, save, paper }: ExportMenuProps) {
  const { t } = useTranslation('common');
  const run = (format: 'md' | 'json' | 'pdf') => () => void save(format).then(tellExport);
  return (
    <Menu
      label={t('export.title')}
      entries={[
        { id: 'md', label: readable, icon: FileText, onAction: run('md') },
        { id: 'json', label: t('export.json'), icon: FileJson, onAction: run('json') },
        ...(paper === undefined
          ? []
          : [
              { id: 'pdf', label: t('export.pdf'), icon: FileType, onAction: run('pdf') },
              { id: 'print', label: t('export.print'), icon: Printer, startsGroup: true, shortcut: paper.shortcut, onAction: () => void paper.print().then(tellPrint) },
            ]),
      ]}
    >
      <Button icon={Download}>{t('export.title')}</Button>
    </Menu>
  );
}

/** Says where something was saved, or why it was not. */
export function tellExport(outcome: ExportOutcome): void {
  if (outcome.kind === 'saved') toast({ text: translate('common:export.saved', { path: outcome.path }), tone: 'success' });
  if (outcome.kind === 'failed') toast({ text: errorSentence(outcome.error), tone: 'error' });
}

/** Says that something went to the printer, or why it did not. */
export function tellPrint(outcome: PrintOutcome): void {
  if (outcome.kind === 'printed') toast({ text: translate('common:export.printed'), tone: 'success' });
  if (outcome.kind === 'failed') toast({ text: errorSentence(outcome.error), tone: 'error' });
}
