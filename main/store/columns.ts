import { canonicalJson } from '#shared/lib/canonical-json.ts';

/** SQLite has no booleans and no objects: these are the two ways across. Keys are sorted, so that a replay writes the same text. */
export const flag = (value: boolean): 0 | 1 => (value ? 1 : 0);
export const json = (value: unknown): string | null => (value === null ? null : canonicalJson(value));
export const jsonFrom = <T>(text: string | null): T | null => (text === null ? null : (JSON.parse(text) as T));
