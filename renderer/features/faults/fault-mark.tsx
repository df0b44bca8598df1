import styles from './fault-screen.module.css';

/** The rail of the program's sign, broken in the middle. */
export function FaultMark() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className={styles.mark}>
      <rect width="20" height="20" rx="5.5" fill="var(--color-danger)" />
      <path d="M4.5 12.75 7.75 9.5M11 8.25h4.5M6.75 11.25V15M12.5 8.75V15" fill="none" stroke="var(--color-on-danger)" strokeLinecap="round" strokeLinejoin="round" strokeWidth="1.75" />
    </svg>
  );
}
