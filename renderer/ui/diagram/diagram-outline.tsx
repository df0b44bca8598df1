import { useTranslation } from 'react-i18next';
import { StatusMark } from '../status-mark.tsx';
import { nodeName, oneLine } from '#shared/lib/diagram/model.ts';
import type { DiagramFacts, DiagramModel, NodeFacts } from '#shared/lib/diagram/model.ts';
import type { DiagramStatuses } from './statuses.ts';
import { FactBadge } from './node-facts.tsx';
import { outlineOf } from './outline.ts';
import type { OutlineEntry, OutlineLink, OutlineReading } from './outline.ts';
import styles from './diagram-outline.module.css';

export interface DiagramOutlineProps {
  readonly name: string;
  readonly model: DiagramModel;
  readonly statuses: DiagramStatuses;
  readonly facts: DiagramFacts;
  readonly reading?: OutlineReading;
}

/** What a map shows, as nested text: nodes in their order, with where they lead. */
export function DiagramOutline({ name, model, statuses, facts, reading = 'tree' }: DiagramOutlineProps) {
  const { t } = useTranslation('maps');
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.outline} aria-label={t('outline.label', { name })} tabIndex={0}>
      <Entries entries={outlineOf(model, reading)} statuses={statuses} facts={facts} />
    </section>
  );
}

function Entries({ entries, statuses, facts }: { readonly entries: readonly OutlineEntry[]; readonly statuses: DiagramStatuses; readonly facts: DiagramFacts }) {
  const { t } = useTranslation('maps');
  return (
    <ol className={styles.list}>
      {entries.map((entry) =>
        entry.kind === 'group' ? (
          <li key={`group ${entry.id}`} className={styles.group}>
            <span className={styles.name}>
              <span className={styles.title} dir="auto">
                {oneLine(entry.title)}
              </span>
              <Facts facts={facts[entry.id]} />
            </span>
            <Entries entries={entry.entries} statuses={statuses} facts={facts} />
          </li>
        ) : (
          <li key={entry.node.id} className={styles.entry} aria-current={statuses[entry.node.id] === 'current' ? 'step' : undefined}>
            <span className={styles.name}>
              {entry.by !== null && <span className={styles.by}>{t('outline.by', { label: oneLine(entry.by) })}</span>}
              <span dir="auto">{nodeName(entry.node)}</span>
              <Mark status={statuses[entry.node.id]} />
              <Facts facts={facts[entry.node.id]} />
            </span>
            {entry.links.length > 0 && <Links links={entry.links} />}
            {entry.below.length > 0 && <Entries entries={entry.below} statuses={statuses} facts={facts} />}
          </li>
        ),
      )}
    </ol>
  );
}

function Mark({ status }: { readonly status: DiagramStatuses[string] | undefined }) {
  return status === undefined ? null : <StatusMark status={status} size="s" />;
}

/** Figures and marks, in words. */
function Facts({ facts }: { readonly facts: NodeFacts | undefined }) {
  if (facts === undefined) return null;
  return (
    <>
      {facts.kind !== undefined && <span className={styles.by}>{facts.kind}</span>}
      {facts.meter !== undefined && <span className={styles.by}>{facts.meter.words}</span>}
      {(facts.badges ?? []).map((badge) => (
        <FactBadge key={badge.mark} badge={{ ...badge, words: badge.words || (badge.said ?? '') }} />
      ))}
    </>
  );
}

function Links({ links }: { readonly links: readonly OutlineLink[] }) {
  const { t } = useTranslation('maps');
  const say = ({ to, label, isDirected }: OutlineLink): string => {
    const words = { name: to, label: oneLine(label ?? '') };
    if (label === null) return isDirected ? t('outline.to', words) : t('outline.with', words);
    return isDirected ? t('outline.toIf', words) : t('outline.withIf', words);
  };
  return (
    <ul className={styles.links}>
      {links.map((link, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- two links may say the same
        <li key={index} dir="auto">
          {say(link)}
        </li>
      ))}
    </ul>
  );
}
