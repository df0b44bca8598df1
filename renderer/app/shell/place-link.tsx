import { useRouter } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import { Tooltip } from '#renderer/ui/tooltip.tsx';
import styles from './navigation.module.css';

interface PlaceLinkProps {
  readonly href: string;
  readonly icon: LucideIcon;
  readonly keys: string;
  readonly isHere: boolean;
  readonly isCollapsed: boolean;
  readonly children: string;
}

/** A line of the navigation. The address is behind a `#`, so that the browser itself follows the link. */
export function PlaceLink({ href, icon: Icon, keys, isHere, isCollapsed, children }: PlaceLinkProps) {
  const { history } = useRouter();
  return (
    <Tooltip content={children} keys={keys} placement="end" isName>
      <a href={history.createHref(href)} className={styles.place} {...(isHere ? { 'aria-current': 'page' as const } : {})}>
        <Icon aria-hidden="true" className={styles.icon} strokeWidth={1.75} />
        <span className={isCollapsed ? 'visually-hidden' : styles.label}>{children}</span>
      </a>
    </Tooltip>
  );
}
