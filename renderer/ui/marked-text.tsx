import { Fragment } from 'react';
import styles from './marked-text.module.css';

export interface MarkedTextProps {
  readonly text: string;
  /** Parts that are set off: `[from, to)` each, in order, apart. */
  readonly marks: readonly (readonly [from: number, to: number])[];
}

/** A text with the parts that were found set off. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  const ends = [0, ...marks.map(([, to]) => to)];
  return (
    <>
      {marks.map(([from, to], index) => (
        <Fragment key={from}>
          {text.slice(ends[index], from)}
          <mark className={styles.mark}>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
