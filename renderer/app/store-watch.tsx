import { useEffect } from 'react';
import type { BoundaryError } from '#shared/ipc/errors.ts';
import { useOverview } from '#renderer/lib/overview.ts';

/** Asks for the workspace and tells when it can't be had; draws nothing. */
export function StoreWatch({ onFault }: { readonly onFault: (fault: BoundaryError | null) => void }) {
  const { data, error } = useOverview();
  const fault = data === null ? error : null;
  useEffect(() => onFault(fault), [fault, onFault]);
  return null;
}
