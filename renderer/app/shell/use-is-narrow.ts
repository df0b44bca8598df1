import { useSyncExternalStore } from 'react';
import { useAppearance } from '#renderer/lib/theme.ts';

/** Below this many rem the navigation shows its icons only; zooming in makes a window narrow too. */
const enough = 56;

function watch(changed: () => void): () => void {
  addEventListener('resize', changed);
  return () => removeEventListener('resize', changed);
}

export function useIsNarrow(): boolean {
  const zoom = useAppearance((state) => state.appearance.zoom);
  const inlineSize = useSyncExternalStore(watch, () => innerWidth);
  return inlineSize / ((16 * zoom) / 100) < enough;
}
