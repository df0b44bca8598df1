import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Disclosure as AriaDisclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import { ChevronRight } from 'lucide-react';
import { cx } from './cx.ts';
import styles from './disclosure.module.css';

export interface DisclosureProps {
  readonly title: ReactNode;
  /** Small print at the end of the heading: a count. */
  readonly meta?: ReactNode;
  readonly level?: 2 | 3 | 4;
  readonly isExpanded?: boolean;
  readonly defaultExpanded?: boolean;
  readonly onExpandedChange?: (isExpanded: boolean) => void;
  readonly children: ReactNode;
}

/** Something that most people need not see at once. */
export function Disclosure({ title, meta, level = 3, children, ...rest }: DisclosureProps) {
  return (
    <AriaDisclosure {...rest} className={cx(styles.disclosure)}>
      <Heading level={level} className={cx(styles.heading)}>
        <Button slot="trigger" className={cx(styles.trigger)}>
          <ChevronRight aria-hidden="true" className={styles.chevron} />
          <span className={styles.title}>{title}</span>
          {meta !== undefined && <span className={styles.meta}>{meta}</span>}
        </Button>
      </Heading>
      <DisclosurePanel className={cx(styles.panel)}>
        <div className={styles.content}>{children}</div>
      </DisclosurePanel>
    </AriaDisclosure>
  );
}
