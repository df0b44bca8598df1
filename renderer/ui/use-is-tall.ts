import { useSyncExternalStore } from 'react';
import { useAppearance } from '#renderer/lib/theme.ts';

function watch(changed: () => void): () => void {
  addEventListener('resize', changed);
  return () => removeEventListener('resize', changed);
}

/** Whether the window is at least so many rem high. Zooming in makes it low: then parts that scroll by themselves give way to one page. */
export function useIsTall(rem: number): boolean {
  const zoom = useAppearance((state) => state.appearance.zoom);
  const blockSize = useSyncExternalStore(watch, () => innerHeight);
  return blockSize / ((16 * zoom) / 100) >= rem;
}
