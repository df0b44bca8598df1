import { CornerUpLeft } from 'lucide-react';
import { Button } from './button.tsx';
import { StatusMark } from './status-mark.tsx';
import type { Status } from './status-mark.tsx';
import styles from './live-strip.module.css';

export interface LiveStripProps {
  readonly name: string;
  readonly status: Status;
  /** Another word for the state than the usual one. */
  readonly statusWord?: string;
  /** The step that it is at: “Step 3 of 6: Drain the queue”. */
  readonly step: string;
  /** The running clock, already written. */
  readonly elapsed: string;
  readonly elapsedLabel: string;
  readonly returnLabel: string;
  readonly returnShortcut?: string;
  readonly onReturn: () => void;
}

/** A live run at the foot of every page: what, how long, which step, and one key back to it. */
export function LiveStrip({ name, status, statusWord, step, elapsed, elapsedLabel, returnLabel, returnShortcut, onReturn }: LiveStripProps) {
  return (
    <div className={styles.strip}>
      <StatusMark status={status} {...(statusWord === undefined ? {} : { word: statusWord })} />
      <span className={styles.name}>{name}</span>
      <span className={styles.step}>{step}</span>
      <span className={styles.elapsed} role="timer" aria-live="off" aria-label={elapsedLabel}>
        {elapsed}
      </span>
      <Button size="s" icon={CornerUpLeft} mirrorIcon shortcut={returnShortcut} showKeys onPress={onReturn}>
        {returnLabel}
      </Button>
    </div>
  );
}
