import styles from './fault-screen.module.css';

/** The rail of the program's sign, broken in the middle. */
export function FaultMark() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className={styles.mark}>
      <rect width="20" height="20" rx="5.5" fill="var(--color-danger)" />
      <path d="M6.75 5v10M13.25 5v10M4 12.1 8.4 10.56M11.6 9.44 16 7.9" fill="none" stroke="var(--color-on-danger)" strokeLinecap="round" strokeLinejoin="round" strokeWidth="1.9" />
    </svg>
  );
}
