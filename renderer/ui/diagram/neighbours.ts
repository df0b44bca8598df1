import type { Box } from '#shared/lib/diagram/placed.ts';

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

interface Place extends Box {
  readonly id: string;
}

const centre = (box: Box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

/** The nearest node that lies in the direction of an arrow key; sideways distance counts double. Null where there is none. */
export function neighbour(places: readonly Place[], from: string, arrow: Arrow): string | null {
  const here = places.find(({ id }) => id === from);
  if (here === undefined) return null;
  const origin = centre(here);
  const vertical = arrow === 'ArrowUp' || arrow === 'ArrowDown';
  const sign = arrow === 'ArrowUp' || arrow === 'ArrowLeft' ? -1 : 1;
  let best: { readonly id: string; readonly far: number } | null = null;
  for (const place of places) {
    const { x, y } = centre(place);
    const ahead = sign * (vertical ? y - origin.y : x - origin.x);
    if (place.id === from || ahead <= 1) continue;
    const far = ahead + 2 * Math.abs(vertical ? x - origin.x : y - origin.y);
    if (best === null || far < best.far) best = { id: place.id, far };
  }
  return best?.id ?? null;
}
