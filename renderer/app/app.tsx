import { useState } from 'react';
import { RouterProvider } from '@tanstack/react-router';
import type { BoundaryError } from '#shared/ipc/errors.ts';
import { fetched } from '#renderer/lib/fetched.tsx';
import { loadTexts } from '#renderer/lib/i18n.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import type { AppRouter } from './routes.tsx';

const FaultScreen = fetched(async () => {
  const [{ FaultScreen }] = await Promise.all([import('#renderer/features/faults/index.ts'), loadTexts(['errors'])]);
  return FaultScreen;
});

/* The bridge is fetched beside the first script, like everything that the frame is drawn without. */
const StoreWatch = fetched(async () => (await import('./store-watch.tsx')).StoreWatch);

/** The whole interface; a store that can't be opened leaves nothing of it but what to do about that. */
export function App({ router }: { readonly router: AppRouter }) {
  const [fault, setFault] = useState<BoundaryError | null>(null);
  return (
    <ErrorBoundary>
      <StoreWatch onFault={setFault} />
      {fault === null ? <RouterProvider router={router} /> : <FaultScreen error={fault} />}
    </ErrorBoundary>
  );
}
