import { Suspense, lazy } from 'react';
import { RouterProvider } from '@tanstack/react-router';
import { loadTexts } from '#renderer/lib/i18n.ts';
import { useOverview } from '#renderer/lib/overview.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import type { AppRouter } from './routes.tsx';

const FaultScreen = lazy(async () => {
  const [{ FaultScreen }] = await Promise.all([import('#renderer/features/faults/index.ts'), loadTexts(['errors'])]);
  return { default: FaultScreen };
});

/** The whole interface; a store that can't be opened leaves nothing of it but what to do about that. */
export function App({ router }: { readonly router: AppRouter }) {
  const { data, error } = useOverview();
  return (
    <ErrorBoundary>
      {data === null && error !== null ? (
        <Suspense>
          <FaultScreen error={error} />
        </Suspense>
      ) : (
        <RouterProvider router={router} />
      )}
    </ErrorBoundary>
  );
}
