import styles from './navigation.module.css';

/** The sign of the program: two posts, and a rail that a hand can follow. */
export function Mark() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className={styles.mark}>
      <rect width="20" height="20" rx="5.5" fill="var(--color-accent)" />
      <path d="M6.75 5v10M13.25 5v10M4 12.1 16 7.9" fill="none" stroke="var(--color-on-accent)" strokeLinecap="round" strokeLinejoin="round" strokeWidth="1.9" />
    </svg>
  );
}
