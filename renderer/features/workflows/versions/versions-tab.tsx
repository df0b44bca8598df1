import { useState } from 'react';
import { GitCompareArrows, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { nextVersion } from '#shared/domain/workflows/next-version.ts';
import type { WorkflowView } from '#shared/ipc/views.ts';
import { formatDateTime } from '#renderer/lib/format.ts';
import { go } from '#renderer/lib/go.ts';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { compareHref, restoreVersion } from './versions.store.ts';
import styles from './versions.module.css';

const DRAFT = 'draft';

/** Published versions, newest first: who froze what, when and why; to be read, compared and restored. */
export function VersionsTab({ view }: { readonly view: WorkflowView }) {
  const { t } = useTranslation(['versions', 'workflows']);
  const { workflow, versions } = view;
  const newest = versions[0]?.version ?? null;
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string>(DRAFT);
  const chosen = from ?? String((workflow.changed ? newest : versions[1]?.version) ?? newest ?? DRAFT);
  const other = from === null && to === DRAFT && !workflow.changed && versions[1] !== undefined ? String(newest) : to;
  const number = (value: string): number | null => (value === DRAFT ? null : Number(value));
  const compare = () => go(compareHref(workflow.id, number(chosen), number(other)));
  useShortcuts(newest === null ? [] : [{ id: 'runbook.compare', keys: 'c', label: 'versions:compare.act', scope: 'page', handler: compare }]);
  if (newest === null) return <EmptyState>{t('workflows:page.noVersions')}</EmptyState>;
  const options = [{ value: DRAFT, label: t('versions:draft') }, ...versions.map(({ version }) => ({ value: String(version), label: t('workflows:version.named', { version }) }))];
  const next = nextVersion(workflow);
  return (
    <div className={styles.tab}>
      <div className={styles.chooser}>
        <Select label={t('versions:compare.from')} options={options} value={chosen} onChange={setFrom} />
        <Select label={t('versions:compare.to')} options={options} value={other} onChange={(value) => { setFrom(chosen); setTo(value); }} />
        <Button icon={GitCompareArrows} shortcut="runbook.compare" onPress={compare}>
          {t('versions:compare.act')}
        </Button>
      </div>
      <ol className={styles.versions} aria-label={t('workflows:page.versions')}>
        {versions.map(({ version, publishedAt, publishedBy, note }) => (
          <li key={version} className={styles.version}>
            <div className={styles.versionHead}>
              <TextLink href={`/runbooks/${workflow.id}/versions/${version}`}>{t('workflows:version.named', { version })}</TextLink>
              <span className={styles.by}>{publishedBy === null ? formatDateTime(publishedAt) : t('workflows:version.by', { name: publishedBy, when: formatDateTime(publishedAt) })}</span>
            </div>
            {note !== '' && <p dir="auto" className={styles.hint}>{note}</p>}
            <div className={styles.acts}>
              <Button size="s" variant="quiet" icon={GitCompareArrows} aria-label={t('versions:compare.withDraftOf', { version })} onPress={() => go(compareHref(workflow.id, version, null))}>
                {t('versions:compare.withDraft')}
              </Button>
              {!workflow.archived && (version !== newest || workflow.changed) && (
                <Button size="s" variant="quiet" icon={RotateCcw} aria-label={t('versions:restore.actOf', { version })} onPress={() => void restoreVersion(workflow.id, version, next, workflow.changed)}>
                  {t('versions:restore.act')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
