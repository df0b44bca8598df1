import type { ReactNode } from 'react';
import { Link } from 'react-aria-components/Link';
import { cx } from './cx.ts';
import styles from './text-link.module.css';

export type TextLinkProps = { readonly children: ReactNode } & (
  /** A path of the routes. */
  | { readonly href: string }
  /** To a place on this page. */
  | { readonly onPress: () => void }
);

/** A link in running text or alone on a line. */
export function TextLink({ children, ...to }: TextLinkProps) {
  return (
    <Link {...to} className={cx(styles.link)}>
      {children}
    </Link>
  );
}
