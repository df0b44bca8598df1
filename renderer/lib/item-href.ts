import type { Id } from '#shared/lib/ids.ts';

/** Where an item is: its list, which opens at it and shows its details. */
export const itemHref = (list: Id, item: Id): string => `/checklists/${list}?item=${item}`;
