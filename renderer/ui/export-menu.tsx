import { Download, FileJson, FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { errorSentence } from '#renderer/lib/error-text.ts';
import { translate } from '#renderer/lib/i18n.ts';
import type { ExportOutcome } from '#renderer/lib/save-export.ts';
import { Button } from './button.tsx';
import { Menu } from './menu.tsx';
import { toast } from './toast.ts';

export interface ExportMenuProps {
  /** What the readable form is called: “Markdown”, “Mermaid in Markdown”. */
  readonly readable: string;
  readonly save: (format: 'md' | 'json') => Promise<ExportOutcome>;
}

/** Takes a thing out of the program as a file. */
export function ExportMenu({ readable, save }: ExportMenuProps) {
  const { t } = useTranslation('common');
  const run = (format: 'md' | 'json') => () => void save(format).then(tellExport);
  return (
    <Menu
      label={t('export.title')}
      entries={[
        { id: 'md', label: readable, icon: FileText, onAction: run('md') },
        { id: 'json', label: t('export.json'), icon: FileJson, onAction: run('json') },
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
