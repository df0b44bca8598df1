import { FileJson, FileText } from 'lucide-react';
import { translate } from '#renderer/lib/i18n.ts';
import { saveExport } from '#renderer/lib/save-export.ts';
import { tellExport } from '#renderer/ui/export-menu.tsx';
import type { MenuEntry } from '#renderer/ui/menu.tsx';

/** Exports that are made of the record of a map, beside those of what is on the screen. */
export function mapExports(id: string): MenuEntry[] {
  const save = (format: 'md' | 'json') => () => void saveExport({ noun: 'map', id, format }).then(tellExport);
  return [
    { id: 'md', label: translate('maps:export.markdown'), icon: FileText, startsGroup: true, onAction: save('md') },
    { id: 'json', label: translate('common:export.json'), icon: FileJson, onAction: save('json') },
  ];
}
