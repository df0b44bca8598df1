import { useState } from 'react';
import { Archive, ArchiveRestore, BookOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { WorkflowView } from '#shared/ipc/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { restore, workflowView } from '../workflows.store.ts';
import { Editor } from './editor.tsx';

/** A runbook to be edited, by its text, its map and its form (W4); on a line of its text, where one is given. */
export function EditorPage({ workflowId, line }: { readonly workflowId: string; readonly line: number | null }) {
  const { t } = useTranslation(['workflows', 'editor']);
  const { data: view, error } = workflowView.useQuery({ id: workflowId });
  if (view !== null) return <Gate key={workflowId} view={view} line={line} />;
  if (error === null) return null;
  return (
    <Page title={t('editor:title')} crumbs={[{ label: t('workflows:title'), href: '/runbooks' }]}>
      <EmptyState icon={BookOpen} act={<TextLink href="/runbooks">{t('workflows:page.missingAct')}</TextLink>}>
        {t('workflows:page.missing')}
      </EmptyState>
    </Page>
  );
}

/** What is archived is not edited; what was archived while one edits it stays open, so that nothing of it is lost. */
function Gate({ view, line }: { readonly view: WorkflowView; readonly line: number | null }) {
  const { t } = useTranslation(['workflows', 'editor']);
  const { id, archived, draft } = view.workflow;
  const [isOpen, setIsOpen] = useState(!archived);
  if (!isOpen && !archived) setIsOpen(true);
  if (isOpen) return <Editor view={view} line={line} />;
  return (
    <Page title={t('editor:titled', { title: draft.title })} crumbs={[{ label: t('workflows:title'), href: '/runbooks' }, { label: draft.title, href: `/runbooks/${id}` }]}>
      <EmptyState
        icon={Archive}
        act={
          <Button variant="primary" icon={ArchiveRestore} onPress={() => void restore(id)}>
            {t('editor:archived.restore')}
          </Button>
        }
      >
        {t('editor:archived.means')}
      </EmptyState>
    </Page>
  );
}
