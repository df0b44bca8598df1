import type { ReactNode } from 'react';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import styles from './callout.module.css';

const icons = { info: Info, success: CircleCheck, warning: TriangleAlert, error: CircleAlert } as const;

export interface CalloutProps {
  readonly tone?: keyof typeof icons;
  /** What happened. */
  readonly title?: string;
  /** What it means and what to do. */
  readonly children?: ReactNode;
  /** The act that mends it: a `Button`. */
  readonly act?: ReactNode;
  /** Announce it when it appears: for errors that answer an act of the person. */
  readonly isLive?: boolean;
}

/** Something to know before going on. An error says what happened, what it means, what to do, and offers the act. */
export function Callout({ tone = 'info', title, children, act, isLive = false }: CalloutProps) {
  const { t } = useTranslation('common');
  const Icon = icons[tone];
  return (
    <div className={cx(styles.callout, styles[tone])} {...(isLive ? { role: 'alert' } : {})}>
      <Icon aria-hidden="true" className={styles.icon} strokeWidth={1.75} />
      <div className={styles.words}>
        <span className="visually-hidden">{t(`callout.${tone}`)}: </span>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        {children !== undefined && <div>{children}</div>}
      </div>
      {act !== undefined && <div className={styles.act}>{act}</div>}
    </div>
  );
}
