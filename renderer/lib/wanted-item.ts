import type { Id } from '#shared/lib/ids.ts';

let wanted: { readonly list: Id; readonly item: Id } | null = null;

/** When this list opens next, it begins at this item. Said before one goes there, from any page. */
export const wantItem = (list: Id, item: Id): void => {
  wanted = { list, item };
};

/** The item that a list that opens is to begin at; asked for once. */
export function takeWantedItem(list: Id): Id | null {
  const item = wanted?.list === list ? wanted.item : null;
  wanted = null;
  return item;
}
