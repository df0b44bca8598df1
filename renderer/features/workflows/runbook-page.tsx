import { useMemo, useState } from 'react';
import { BookOpen, Pencil, Play, Upload } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { workflowFacts } from '#shared/domain/maps/workflow-facts.ts';
import { stepOfNode, workflowGraph } from '#shared/domain/maps/workflow-graph.ts';
import type { WorkflowView } from '#shared/ipc/views.ts';
import { go } from '#renderer/lib/go.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { printExport, saveExport } from '#renderer/lib/save-export.ts';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { useWorkflowWords } from '#renderer/lib/workflow-words.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Diagram } from '#renderer/ui/diagram/diagram.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ExportMenu, tellPrint } from '#renderer/ui/export-menu.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { useIsWide } from '#renderer/ui/use-is-wide.ts';
import { RunbookText } from './runbook-text.tsx';
import { offsetsOf } from './editor/map-positions.ts';
import { FINDINGS_HEADING, FindingsTab } from './page/findings-tab.tsx';
import { RunRecordTab } from './page/run-record.tsx';
import { ScoreButton } from './page/score-button.tsx';
import { showStep } from './page/step-place.ts';
import { StartReview } from './start-review.tsx';
import { startRun, workflowReport, workflowView } from './workflows.store.ts';
import { PublishDialog } from './versions/publish-dialog.tsx';
import { VersionsTab } from './versions/versions-tab.tsx';
import styles from './runbook-page.module.css';

/** One runbook: what it says beside its map, its versions and runs, and the way to start. */
export function RunbookPage({ workflowId }: { readonly workflowId: string }) {
  const { t } = useTranslation('workflows');
  const { data: view, error } = workflowView.useQuery({ id: workflowId });
  const crumbs = [{ label: t('title'), href: '/runbooks' }];
  if (error !== null) {
    return (
      <Page title={t('title')} crumbs={crumbs}>
        <EmptyState icon={BookOpen} act={<TextLink href="/runbooks">{t('page.missingAct')}</TextLink>}>
          {t('page.missing')}
        </EmptyState>
      </Page>
    );
  }
  return view === null ? null : <Runbook key={workflowId} view={view} />;
}

const isStep = (node: string): boolean => stepOfNode(node) !== null;

type Part = 'text' | 'findings' | 'map' | 'versions' | 'runs';

function Runbook({ view }: { readonly view: WorkflowView }) {
  const { t } = useTranslation(['workflows', 'runbook', 'editor', 'common']);
  const [part, setPart] = useState<Part>('text');
  const [reviewing, setReviewing] = useState(false);
  const [publishing, setPublishing] = useState(false);
  const [starting, setStarting] = useState(false);
  const [isWhyOpen, setWhyOpen] = useState(false);
  const [frame, isWide] = useIsWide<HTMLDivElement>(48);
  const { workflow, versions, record } = view;
  const { data: report } = workflowReport.useQuery({ id: workflow.id });
  const { draft, published, changed } = workflow;
  const canPublish = !workflow.archived && (published === 0 || changed);
  const words = useWorkflowWords();
  const graph = useMemo(() => workflowGraph(draft, words), [draft, words]);
  const facts = useMemo(() => workflowFacts(draft, graph, words), [draft, graph, words]);

  const offsets = useMemo(() => offsetsOf(workflow.positions, draft), [workflow.positions, draft]);

  const start = async () => {
    if (starting) return;
    if (published === 0) return setReviewing(true);
    setStarting(true);
    await startRun(workflow.id);
    setStarting(false);
  };
  const askPublish = () => setPublishing(canPublish);
  const edit = () => go(`/runbooks/${workflow.id}/edit`);
  const print = () => printExport({ noun: 'workflow', id: workflow.id });
  const showFindings = (withWhy = false) => {
    setWhyOpen(withWhy);
    setPart('findings');
    requestAnimationFrame(() => document.getElementById(FINDINGS_HEADING)?.focus());
  };
  useShortcuts([
    { id: 'runbook.print', keys: 'mod+p', label: 'workflows:act.print', scope: 'page', handler: () => void print().then(tellPrint) },
    { id: 'runbook.start', keys: 's', label: 'workflows:act.start', scope: 'page', handler: () => void start() },
    { id: 'runbook.findings', keys: 'f', label: 'runbook:findings.show', scope: 'page', handler: () => showFindings() },
    ...(workflow.archived ? [] : [{ id: 'runbook.edit', keys: 'e', label: 'editor:open' as const, scope: 'page' as const, handler: edit }]),
    ...(canPublish ? [{ id: 'runbook.publish', keys: 'p', label: 'workflows:act.publish' as const, scope: 'page' as const, handler: () => askPublish() }] : []),
  ]);

  const toStep = (index: number) => {
    setPart('text');
    requestAnimationFrame(() => showStep(index));
  };
  const openStep = (node: string) => {
    const index = stepOfNode(node);
    if (index !== null) toStep(index);
  };
  const map = <Diagram name={draft.title} model={graph} facts={facts} reading="flow" canOpen={isStep} onOpen={openStep} offsets={offsets} />;
  const tabs = [
    { id: 'text' as const, label: t('workflows:tab.text'), content: <div className={styles.pane}><RunbookText view={view} report={report} onWhy={() => showFindings(true)} /></div> },
    {
      id: 'findings' as const,
      label: t('runbook:findings.tab'),
      badge: <Count of={report?.report.findings.length ?? 0} />,
      content: (
        <div className={styles.pane}>
          <FindingsTab view={view} report={report} isWhyOpen={isWhyOpen} onStep={toStep} onLine={(line) => go(`/runbooks/${workflow.id}/edit?line=${line}`)} />
        </div>
      ),
    },
    ...(isWide ? [] : [{ id: 'map' as const, label: t('workflows:tab.map'), content: <div className={styles.mapTab}>{map}</div> }]),
    { id: 'versions' as const, label: t('workflows:tab.versions'), badge: <Count of={versions.length} />, content: <div className={styles.pane}><VersionsTab view={view} /></div> },
    { id: 'runs' as const, label: t('workflows:tab.runs'), badge: <Count of={record.runs} />, content: <div className={styles.pane}><RunRecordTab view={view} /></div> },
  ];
  const chosen = tabs.some(({ id }) => id === part) ? part : 'text';
  const text = (
    <div className={styles.tabs}>
      <Tabs<Part> fill label={t('workflows:tab.label')} tabs={tabs} selected={chosen} onSelect={setPart} />
    </div>
  );
  return (
    <Page
      title={draft.title}
      crumbs={[{ label: t('workflows:title'), href: '/runbooks' }]}
      layout="full"
      meta={
        <>
          <Badge tone={published === 0 ? 'neutral' : 'accent'}>{published === 0 ? t('workflows:version.none') : t('workflows:version.named', { version: published })}</Badge>
          {published > 0 && changed && <Badge tone="warning">{t('workflows:version.changedSince', { version: published })}</Badge>}
          {!draft.active && <Badge tone="warning">{t('runbook:meta.inactive')}</Badge>}
          <span>{t('common:count.steps', { count: draft.steps.length })}</span>
          {draft.category !== null && <span>{t(`workflows:category.${draft.category}`)}</span>}
          {report !== null && <ScoreButton report={report} onPress={() => showFindings()} />}
        </>
      }
      actions={
        <>
          <ExportMenu readable={t('common:export.markdown')} save={(format) => saveExport({ noun: 'workflow', id: workflow.id, format })} paper={{ print, shortcut: 'runbook.print' }} />
          {!workflow.archived && (
            <Button icon={Pencil} shortcut="runbook.edit" onPress={edit}>
              {t('editor:open')}
            </Button>
          )}
          {canPublish && (
            <Button icon={Upload} shortcut="runbook.publish" onPress={() => askPublish()}>
              {t('workflows:act.publish')}
            </Button>
          )}
          <Button variant="primary" icon={Play} shortcut="runbook.start" isDisabled={workflow.archived} onPress={() => void start()}>
            {t('workflows:act.start')}
          </Button>
        </>
      }
    >
      <div ref={frame} className={styles.frame}>
        {isWide ? <SplitView initial={54} min={34} max={70} start={text} end={map} /> : text}
      </div>
      {publishing && <PublishDialog view={view} onClose={() => setPublishing(false)} />}
      {reviewing && <StartReview workflow={workflow} onClose={() => setReviewing(false)} />}
    </Page>
  );
}

function Count({ of }: { readonly of: number }) {
  return of === 0 ? null : <span className={styles.count}>{formatCount(of)}</span>;
}
