import { Component, Suspense } from 'react';
import type { ReactNode } from 'react';
import { ErrorPage } from './pages.ts';
import styles from './shell/shell.module.css';

interface State {
  readonly error: Error | null;
}

/** The last net: when the shell itself throws. Pages have their own, inside the shell (see routes.tsx). */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return (
      <main className={styles.alone}>
        <Suspense>
          <ErrorPage error={this.state.error} />
        </Suspense>
      </main>
    );
  }
}
