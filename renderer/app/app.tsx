import { RouterProvider } from '@tanstack/react-router';
import { ErrorBoundary } from './error-boundary.tsx';
import type { AppRouter } from './routes.tsx';

/** The whole interface. */
export function App({ router }: { readonly router: AppRouter }) {
  return (
    <ErrorBoundary>
      <RouterProvider router={router} />
    </ErrorBoundary>
  );
}
