/** What an item can be (D3). */
export const ITEM_STATES = ['open', 'in-progress', 'blocked', 'done', 'not-applicable'] as const;
export type ItemState = (typeof ITEM_STATES)[number];
