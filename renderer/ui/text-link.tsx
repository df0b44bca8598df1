import type { ReactNode } from 'react';
import { Link } from 'react-aria-components/Link';
import { cx } from './cx.ts';
import styles from './text-link.module.css';

export interface TextLinkProps {
  /** A path of the routes. */
  readonly href: string;
  readonly children: ReactNode;
}

/** A link in running text or alone on a line. */
export function TextLink({ href, children }: TextLinkProps) {
  return (
    <Link href={href} className={cx(styles.link)}>
      {children}
    </Link>
  );
}
