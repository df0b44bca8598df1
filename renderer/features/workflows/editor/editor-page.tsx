import { BookOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { workflowView } from '../workflows.store.ts';
import { Editor } from './editor.tsx';

/** A runbook to be edited, by its text, its map and its form (W4); on a line of its text, where one is given. */
export function EditorPage({ workflowId, line }: { readonly workflowId: string; readonly line: number | null }) {
  const { t } = useTranslation(['workflows', 'editor']);
  const { data: view, error } = workflowView.useQuery({ id: workflowId });
  if (view !== null) return <Editor key={workflowId} view={view} line={line} />;
  if (error === null) return null;
  return (
    <Page title={t('editor:title')} crumbs={[{ label: t('workflows:title'), href: '/runbooks' }]}>
      <EmptyState icon={BookOpen} act={<TextLink href="/runbooks">{t('workflows:page.missingAct')}</TextLink>}>
        {t('workflows:page.missing')}
      </EmptyState>
    </Page>
  );
}
