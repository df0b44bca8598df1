import { useTranslation } from 'react-i18next';
import type { WorkflowReport } from '#shared/ipc/workflow-views.ts';
import type { WorkflowView } from '#shared/ipc/views.ts';
import { fileName } from '#renderer/lib/file-name.ts';
import { formatCount, formatDuration } from '#renderer/lib/format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { InlineMarkdown } from '#renderer/ui/inline-markdown.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { Differs } from '../library-columns.tsx';
import { differs } from '../library-view.ts';
import { FactList, type FactEntry } from './fact-list.tsx';
import { OwnerSelect } from './owner-select.tsx';
import styles from './runbook-facts.module.css';

export interface RunbookFactsProps {
  readonly view: WorkflowView;
  readonly report: WorkflowReport | null;
  readonly onWhy: () => void;
}

const said = (label: string, text: string | null): FactEntry[] => (text === null || text === '' ? [] : [{ label, value: text }]);

/** Who answers for it, what kind it is, and all else that its front matter says (W1). */
export function RunbookFacts({ view, report, onWhy }: RunbookFactsProps) {
  const { t } = useTranslation(['runbook', 'editor', 'library']);
  const { draft, source } = view.workflow;
  const minutes = draft.steps.reduce((sum, step) => sum + (step.minutes ?? 0), 0);
  const main: FactEntry[] = [
    ...(report === null ? [] : [computed(t('runbook:fact.class'), report.report.class, (value) => t(`editor:class.${value}`)), computed(t('runbook:fact.level'), report.report.level, (value) => t(`editor:level.${value}`))]),
    ...said(t('runbook:fact.duration'), draft.duration),
    ...(minutes === 0 ? [] : said(t('runbook:fact.estimates'), formatDuration(minutes * 60_000))),
  ];
  function computed<T>(label: string, { computed: value, declared }: { readonly computed: T; readonly declared: T | null }, word: (value: T) => string): FactEntry {
    return {
      label,
      value: (
        <>
          <TextLink onPress={onWhy}>{word(value)}</TextLink>
          {differs({ computed: value, declared }) && declared !== null && <Differs title={t('library:declared', { what: word(declared) })} />}
        </>
      ),
    };
  }
  const more: FactEntry[] = [
    ...(draft.frequency === null ? [] : said(t('runbook:fact.frequency'), t(`editor:frequency.${draft.frequency}`))),
    ...said(t('runbook:fact.type'), [draft.type, draft.subtype].filter((each) => each !== null).join(' / ')),
    ...(draft.tags.length === 0 ? [] : [{ label: t('runbook:fact.tags'), value: draft.tags.map((tag) => <Badge key={tag}>{tag}</Badge>) }]),
    ...said(t('runbook:fact.priority'), draft.priority),
    ...(draft.shipFactor === null ? [] : said(t('runbook:fact.shipFactor'), String(draft.shipFactor))),
    ...(draft.version === null ? [] : said(t('runbook:fact.version'), formatCount(draft.version))),
    ...said(t('runbook:fact.created'), draft.created),
    ...said(t('runbook:fact.modified'), draft.modified),
    ...(source === null ? [] : [{ label: t('runbook:fact.source'), value: <span title={source.path}>{fileName(source.path)}</span> }]),
    ...prose(t('runbook:fact.current'), draft.current),
    ...prose(t('runbook:fact.target'), draft.target),
  ];
  return (
    <div className={styles.facts}>
      <div className={styles.main}>
        <OwnerSelect view={view} />
        <FactList layout="grid" facts={main} />
      </div>
      {more.length > 0 && (
        <Disclosure level={2} title={t('runbook:fact.title')}>
          <FactList layout="small" facts={more} />
        </Disclosure>
      )}
    </div>
  );
}

const prose = (label: string, text: string | null): FactEntry[] => (text === null ? [] : [{ label, value: <span><InlineMarkdown text={text} /></span> }]);
