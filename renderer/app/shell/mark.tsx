import styles from './navigation.module.css';

/** The sign of the program: a rail that a hand can follow. */
export function Mark() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className={styles.mark}>
      <rect width="20" height="20" rx="5.5" fill="var(--color-accent)" />
      <path d="M4.5 12.75 9 8.25h6.5M6.75 11v4M12 8.75V15" fill="none" stroke="var(--color-on-accent)" strokeLinecap="round" strokeLinejoin="round" strokeWidth="1.75" />
    </svg>
  );
}
