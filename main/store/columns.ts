import type { Source } from '#shared/domain/ledger/event.ts';

/** SQLite has no booleans and no objects: these are the two ways across. */
export const flag = (value: boolean): 0 | 1 => (value ? 1 : 0);
export const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
export const sourceFrom = (text: string | null): Source | null => (text === null ? null : (JSON.parse(text) as Source));
