import { Suspense, lazy, useCallback, useMemo, useState } from 'react';
import { ArrowLeftRight, Equal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { compareDefinitions } from '#shared/domain/workflows/compare.ts';
import type { WorkflowText, WorkflowView } from '#shared/ipc/views.ts';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { useWorkflowWords } from '#renderer/lib/workflow-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Diagram } from '#renderer/ui/diagram/diagram.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { workflowView } from '../workflows.store.ts';
import { ChangeList } from './change-list.tsx';
import { bothAsMap } from './compare-map.ts';
import { versionText } from './versions.store.ts';
import styles from './versions.module.css';

const TextCompare = lazy(async () => ({ default: (await import('./text-compare.tsx')).TextCompare }));

const DRAFT = 'draft';

type Chosen = { readonly from: number | null; readonly to: number | null };

export interface ComparePageProps extends Chosen {
  readonly workflowId: string;
  readonly onChoose: (chosen: Chosen) => void;
}

/** Two versions of a runbook, or a version and the draft: what is said otherwise, the texts side by side, and both as one map (W5). */
export function ComparePage({ workflowId, from, to, onChoose }: ComparePageProps) {
  const { t } = useTranslation(['versions', 'workflows']);
  const { data: view, error } = workflowView.useQuery({ id: workflowId });
  const before = versionText.useQuery({ id: workflowId, version: from });
  const after = versionText.useQuery({ id: workflowId, version: to });
  useShortcuts([{ id: 'compare.swap', keys: 'w', label: 'versions:compare.swap', scope: 'page', handler: () => onChoose({ from: to, to: from }) }]);
  if (error !== null) return <Missing id={null} />;
  if (view === null) return null;
  if (before.error !== null || after.error !== null) return <Missing id={workflowId} />;
  const { title } = view.workflow.draft;
  const nameOf = (version: number | null): string => (version === null ? t('versions:draft') : t('workflows:version.named', { version }));
  return (
    <Page
      title={t('versions:compare.title', { title })}
      crumbs={[{ label: t('workflows:title'), href: '/runbooks' }, { label: title, href: `/runbooks/${workflowId}` }]}
      layout="full"
    >
      <Chooser view={view} from={from} to={to} onChoose={onChoose} />
      {before.data !== null && after.data !== null && (
        <Compared key={`${from} ${to}`} id={workflowId} before={before.data} after={after.data} names={[nameOf(from), nameOf(to)]} />
      )}
    </Page>
  );
}

function Missing({ id }: { readonly id: string | null }) {
  const { t } = useTranslation(['versions', 'workflows']);
  return (
    <Page title={t('versions:compare.crumb')} crumbs={[{ label: t('workflows:title'), href: '/runbooks' }]}>
      <EmptyState act={<TextLink href={id === null ? '/runbooks' : `/runbooks/${id}`}>{id === null ? t('workflows:page.missingAct') : t('versions:compare.sameAct')}</TextLink>}>
        {id === null ? t('workflows:page.missing') : t('versions:compare.missing')}
      </EmptyState>
    </Page>
  );
}

function Chooser({ view, from, to, onChoose }: Chosen & { readonly view: WorkflowView; readonly onChoose: (chosen: Chosen) => void }) {
  const { t } = useTranslation(['versions', 'workflows']);
  const options = [{ value: DRAFT, label: t('versions:draft') }, ...view.versions.map(({ version }) => ({ value: String(version), label: t('workflows:version.named', { version }) }))];
  const number = (value: string): number | null => (value === DRAFT ? null : Number(value));
  return (
    <div className={styles.chooser}>
      <Select label={t('versions:compare.from')} options={options} value={String(from ?? DRAFT)} onChange={(value) => onChoose({ from: number(value), to })} />
      <Select label={t('versions:compare.to')} options={options} value={String(to ?? DRAFT)} onChange={(value) => onChoose({ from, to: number(value) })} />
      <Button variant="quiet" icon={ArrowLeftRight} shortcut="compare.swap" onPress={() => onChoose({ from: to, to: from })}>
        {t('versions:compare.swap')}
      </Button>
    </div>
  );
}

type Way = 'structure' | 'text' | 'map';

function Compared({ id, before, after, names: [from, to] }: { readonly id: string; readonly before: WorkflowText; readonly after: WorkflowText; readonly names: readonly [string, string] }) {
  const { t } = useTranslation('versions');
  const [way, setWay] = useState<Way>('structure');
  const changes = useMemo(() => compareDefinitions(before.definition, after.definition), [before, after]);
  const words = useWorkflowWords();
  const map = useMemo(() => bothAsMap(before.definition, after.definition, changes, words, (state) => t(`state.${state}`)), [before, after, changes, words, t]);
  const texts = useMemo(() => [{ name: from, text: before.text }, { name: to, text: after.text }] as const, [from, to, before, after]);
  const labelOf = useCallback((name: string) => t('compare.textOf', { name }), [t]);
  if (before.text === after.text) {
    return <EmptyState icon={Equal} act={<TextLink href={`/runbooks/${id}`}>{t('compare.sameAct')}</TextLink>}>{t('compare.same', { from, to })}</EmptyState>;
  }
  const tabs = [
    {
      id: 'structure' as const, label: t('compare.structure'),
      content: <div className={styles.pane}>{changes.length === 0 ? <p className={styles.hint}>{t('compare.onlyWriting')}</p> : <ChangeList changes={changes} label={t('compare.list', { from, to })} />}</div>,
    },
    { id: 'text' as const, label: t('compare.text'), content: <div className={styles.pane}><Suspense fallback={null}><TextCompare before={texts[0]} after={texts[1]} labelOf={labelOf} /></Suspense></div> },
    { id: 'map' as const, label: t('compare.map'), content: <div className={styles.map}><Diagram name={t('compare.mapOf')} model={map.model} facts={map.facts} reading="flow" /></div> },
  ];
  return (
    <div className={styles.ways}>
      <Tabs<Way> fill label={t('compare.label')} tabs={tabs} selected={way} onSelect={setWay} />
    </div>
  );
}
