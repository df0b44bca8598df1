import { ChevronRight, Minus } from 'lucide-react';
import type { DiagramBadge, NodeFacts } from '#shared/lib/diagram/model.ts';
import { marks } from '#shared/lib/marks.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { MarkShape } from '../mark-shape.tsx';
import styles from './node-facts.module.css';

export interface FactsLinesProps {
  readonly facts: NodeFacts;
  /** Its marks in lines. */
  readonly rows: readonly (readonly DiagramBadge[])[];
}

/** What stands under a label: how far, what is blocked, what differs. The node's own name says it to those who listen. */
export function FactsLines({ facts: { meter }, rows }: FactsLinesProps) {
  return rows.map((badges, row) => <FactsLine key={badges[0]?.mark ?? 'meter'} meter={row === 0 ? meter : undefined} badges={badges} />);
}

function FactsLine({ meter, badges }: { readonly meter: NodeFacts['meter']; readonly badges: readonly DiagramBadge[] }) {
  return (
    <div className={styles.line} data-meter={meter !== undefined || undefined}>
      {meter !== undefined && (
        <>
          <span className={styles.track}>
            <span className={styles.fill} data-full={meter.done >= meter.total || undefined} style={{ inlineSize: `${(meter.done / Math.max(1, meter.total)) * 100}%` }} />
          </span>
          <span className={styles.words}>{`${meter.words} `}</span>
        </>
      )}
      {badges.map((badge) => (
        <FactBadge key={badge.mark} badge={badge} />
      ))}
    </div>
  );
}

/** A mark with its word. */
export function FactBadge({ badge: { mark, words } }: { readonly badge: DiagramBadge }) {
  return (
    <span className={styles.badge} data-mark={mark}>
      <svg viewBox="0 0 16 16" aria-hidden="true" className={styles.mark}>
        <MarkShape parts={marks[mark]} />
      </svg>
      {words !== '' && <span className={styles.words}>{`${words} `}</span>}
    </span>
  );
}

/** Where the pointer opens and closes a node; the node itself does it by Space, and says so to those who listen. */
export function FoldHandle({ fold }: { readonly fold: NonNullable<NodeFacts['fold']> }) {
  return (
    <span aria-hidden="true" className={styles.fold} data-open={fold.isOpen || undefined} data-fold="">
      {fold.isOpen ? <Minus size="0.75rem" strokeWidth={2} /> : <ChevronRight size="0.75rem" strokeWidth={2} />}
      {!fold.isOpen && formatCount(fold.hidden)}
    </span>
  );
}
