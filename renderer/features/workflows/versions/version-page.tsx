import { GitCompareArrows, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { nextVersion } from '#shared/domain/workflows/next-version.ts';
import { formatDateTime } from '#renderer/lib/format.ts';
import { go } from '#renderer/lib/go.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { InactiveNote, RunbookParts } from '../page/runbook-parts.tsx';
import { workflowView } from '../workflows.store.ts';
import { compareHref, restoreVersion, versionText } from './versions.store.ts';
import styles from '../runbook-text.module.css';

/** One published version as it was frozen. */
export function VersionPage({ workflowId, version }: { readonly workflowId: string; readonly version: number }) {
  const { t } = useTranslation(['versions', 'workflows']);
  const { data: view, error } = workflowView.useQuery({ id: workflowId });
  const { data, error: missing } = versionText.useQuery({ id: workflowId, version });
  const name = t('workflows:version.named', { version });
  if (error !== null || missing !== null) {
    return (
      <Page title={name} crumbs={[{ label: t('workflows:title'), href: '/runbooks' }]}>
        <EmptyState act={<TextLink href={error === null ? `/runbooks/${workflowId}` : '/runbooks'}>{error === null ? t('versions:compare.sameAct') : t('workflows:page.missingAct')}</TextLink>}>{t('versions:compare.missing')}</EmptyState>
      </Page>
    );
  }
  if (view === null || data === null) return null;
  const { workflow, versions } = view;
  const summary = versions.find((each) => each.version === version);
  const isLast = summary?.version === versions[0]?.version;
  return (
    <Page
      title={`${data.definition.title} · ${name}`}
      crumbs={[{ label: t('workflows:title'), href: '/runbooks' }, { label: workflow.draft.title, href: `/runbooks/${workflowId}` }]}
      layout="text"
      meta={summary === undefined ? undefined : <span>{[summary.publishedBy, formatDateTime(summary.publishedAt), summary.note].filter(Boolean).join(' · ')}</span>}
      actions={
        <>
          <Button icon={GitCompareArrows} onPress={() => go(compareHref(workflowId, version, null))}>{t('versions:compare.withDraft')}</Button>
          {!workflow.archived && (!isLast || workflow.changed) && (
            <Button icon={RotateCcw} onPress={() => void restoreVersion(workflowId, version, nextVersion(workflow), workflow.changed)}>{t('versions:restore.act')}</Button>
          )}
        </>
      }
    >
      <div className={styles.text}>
        <InactiveNote definition={data.definition} />
        <RunbookParts definition={data.definition} outline={data.outline} />
      </div>
    </Page>
  );
}
