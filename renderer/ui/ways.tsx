import { CircleX } from 'lucide-react';
import { InlineMarkdown } from './inline-markdown.tsx';
import { TextLink } from './text-link.tsx';
import styles from './ways.module.css';

export interface Way {
  readonly key: string;
  /** What holds when this one is taken; inline Markdown. */
  readonly when: string;
  readonly target: string;
  /** It leads to what is not there. */
  readonly isMissing: boolean;
  /** Shows where it leads. */
  readonly onPress?: () => void;
}

/** Where one goes on, a line for each case. */
export function Ways({ ways }: { readonly ways: readonly Way[] }) {
  return (
    <ul className={styles.ways}>
      {ways.map(({ key, when, target, isMissing, onPress }) => (
        <li key={key} className={styles.way}>
          <span dir="auto">
            <InlineMarkdown text={when} />
          </span>
          <span aria-hidden="true" className={styles.arrow}>
            →
          </span>
          {onPress === undefined ? (
            <span className={styles.target} data-missing={isMissing || undefined} dir="auto">
              {isMissing && <CircleX aria-hidden="true" className={styles.missing} strokeWidth={1.75} />}
              {target}
            </span>
          ) : (
            <TextLink onPress={onPress}>{target}</TextLink>
          )}
        </li>
      ))}
    </ul>
  );
}
