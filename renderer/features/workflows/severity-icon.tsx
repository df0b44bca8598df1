import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { Severity } from '#shared/domain/workflows/lint/rule.ts';
import styles from './severity-icon.module.css';

export const SEVERITY_ICONS: Readonly<Record<Severity, LucideIcon>> = { error: CircleAlert, warning: TriangleAlert, info: Info };

/** How grave a finding is, by shape and colour; its word stands beside it. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const Icon = SEVERITY_ICONS[severity];
  return <Icon aria-hidden="true" className={styles.icon} data-severity={severity} strokeWidth={1.75} />;
}
