import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './gallery.module.css';

interface SpecimenProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Side by side, or one below the other. */
  readonly flow?: 'row' | 'column' | 'grid';
}

/** A family of primitives under its name. */
export function Specimen({ title, children, flow = 'row' }: SpecimenProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.specimen}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <div className={styles[flow]}>{children}</div>
    </section>
  );
}
