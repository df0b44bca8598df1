import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Minimize2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Run } from '#shared/domain/runs/run.ts';
import { Button } from '#renderer/ui/button.tsx';
import { RunClock } from './clocks.tsx';
import styles from './large-type.module.css';

export interface LargeTypeProps {
  readonly run: Run;
  readonly nowMs: number;
  readonly onLeave: () => void;
  readonly bar: ReactNode;
  readonly children: ReactNode;
}

/** Only the step and what can be done with it, over the whole window, to be read from across the room. */
export function LargeType({ run, nowMs, onLeave, bar, children }: LargeTypeProps) {
  const { t } = useTranslation('runs');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What lies under it cannot be reached meanwhile.
    const main = document.getElementById('main');
    const under = [...(box.current?.parentElement?.children ?? [])].find((child) => child.contains(main));
    under?.setAttribute('inert', '');
    box.current?.querySelector<HTMLElement>('h2')?.focus();
    return () => under?.removeAttribute('inert');
  }, []);
  const root = document.getElementById('root');
  if (root === null) return null;
  return createPortal(
    <div ref={box} className={styles.large} role="main" aria-label={run.title}>
      <div className={styles.head}>
        <h1 className={styles.title}>{run.title}</h1>
        <RunClock run={run} nowMs={nowMs} />
        <Button icon={Minimize2} shortcut="run.large" showKeys onPress={onLeave}>
          {t('act.largeLeave')}
        </Button>
      </div>
      {children}
      {bar}
    </div>,
    root,
  );
}
