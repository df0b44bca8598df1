import { ChevronDown, ChevronUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '#renderer/lib/format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { SEVERITY_ICONS, SeverityIcon } from '../severity-icon.tsx';
import type { EditorFinding, Reading } from './reading.ts';
import styles from './findings-panel.module.css';

const SEVERITIES = ['error', 'warning', 'info'] as const;
/** More than these are no list to read; mending the first ones brings the others up. */
const AT_MOST = 200;

export type PanelSide = 'findings' | 'why';

export interface FindingsPanelProps {
  readonly reading: Reading;
  readonly side: PanelSide;
  readonly onSide: (side: PanelSide) => void;
  /** Line of the cursor. */
  readonly line: number;
  readonly onGo: (finding: EditorFinding) => void;
  readonly onFix: (finding: EditorFinding) => void;
  readonly onNext: (step: 1 | -1) => void;
}

/** What should be mended, and why the runbook has its class and level; below the text. */
export function FindingsPanel({ reading, side, onSide, line, onGo, onFix, onNext }: FindingsPanelProps) {
  const { t } = useTranslation('editor');
  const { findings } = reading;
  const firstHere = findings.findIndex((finding) => finding.line === line);
  const list =
    findings.length === 0 ? (
      <p className={styles.none}>{t('findings.none')}</p>
    ) : (
      <ul className={styles.list} aria-label={t('findings.title')}>
        {findings.slice(0, AT_MOST).map((finding, index) => (
          <FindingRow key={`${finding.rule} ${finding.path} ${finding.line} ${finding.message}`} {...{ finding, onGo, onFix }} isHere={finding.line === line} isFirstHere={index === firstHere} />
        ))}
        {findings.length > AT_MOST && <li className={styles.more}>{t('findings.more', { count: findings.length - AT_MOST })}</li>}
      </ul>
    );
  return (
    <section aria-label={t('findings.title')} className={styles.panel}>
      <Tabs<PanelSide>
        fill
        label={t('findings.parts')}
        selected={side}
        onSelect={onSide}
        tabs={[
          { id: 'findings', label: t('findings.title'), badge: <Counts findings={findings} />, content: list },
          { id: 'why', label: t('why.title'), content: <Why reading={reading} /> },
        ]}
      />
      <div className={styles.acts}>
        <IconButton size="s" icon={ChevronUp} label={t('findings.previous')} shortcut="editor.previous-finding" onPress={() => onNext(-1)} />
        <IconButton size="s" icon={ChevronDown} label={t('findings.next')} shortcut="editor.next-finding" onPress={() => onNext(1)} />
      </div>
    </section>
  );
}

function Counts({ findings }: { readonly findings: readonly EditorFinding[] }) {
  const { t } = useTranslation('editor');
  const tones = { error: 'danger', warning: 'warning', info: 'neutral' } as const;
  return SEVERITIES.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    if (count === 0) return null;
    return (
      <Badge key={severity} tone={tones[severity]} icon={SEVERITY_ICONS[severity]}>
        {formatCount(count)}
        <span className="visually-hidden"> {t(`severity.${severity}`, { count })}</span>
      </Badge>
    );
  });
}

interface FindingRowProps {
  readonly finding: EditorFinding;
  /** The cursor is on its line. */
  readonly isHere: boolean;
  /** And it is the first that is. */
  readonly isFirstHere: boolean;
  readonly onGo: (finding: EditorFinding) => void;
  readonly onFix: (finding: EditorFinding) => void;
}

function FindingRow({ finding, isHere, isFirstHere, onGo, onFix }: FindingRowProps) {
  const { t } = useTranslation('editor');
  const { severity, line, message, why, fix } = finding;
  return (
    <li ref={isFirstHere ? intoSight : null} className={styles.row} data-here={isHere || undefined}>
      <button type="button" className={styles.finding} title={why} onClick={() => onGo(finding)}>
        <SeverityIcon severity={severity} />
        <span className="visually-hidden">{t(`severity.${severity}`, { count: 1 })}: </span>
        <span className={styles.message}>{message}</span>
        <span className={styles.line}>{t('findings.line', { line: formatCount(line) })}</span>
      </button>
      {fix !== null && (
        <Button size="s" variant="quiet" onPress={() => onFix(finding)}>
          {fix.label}
        </Button>
      )}
    </li>
  );
}

const intoSight = (row: HTMLElement | null): void => row?.scrollIntoView?.({ block: 'nearest' });

/** Why it has its class and its level (C1, W8). */
function Why({ reading }: { readonly reading: Reading }) {
  const { t } = useTranslation('editor');
  const { class: kind, level } = reading;
  return (
    <div className={styles.why}>
      <Reasons title={t('why.class', { name: t(`class.${kind.computed}`) })} reasons={kind.reasons} />
      <Reasons title={t('why.level', { name: t(`level.${level.computed}`) })} reasons={level.reasons} />
      <section>
        <h2 className={styles.heading}>{t('why.score', { score: formatCount(reading.score) })}</h2>
        <p>{t('why.scoreMeans')}</p>
      </section>
    </div>
  );
}

function Reasons({ title, reasons }: { readonly title: string; readonly reasons: readonly { readonly text: string }[] }) {
  return (
    <section>
      <h2 className={styles.heading}>{title}</h2>
      <ul className={styles.reasons}>
        {reasons.slice(0, AT_MOST).map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
