/**
 * JSON with sorted keys and no space: the same value always gives the same text, so that it can be hashed. `keep` leaves
 * keys out.
 */
export function canonicalJson(value: unknown, keep: (key: string) => boolean = () => true): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? sorted(inner, keep) : inner,
  );
}

const sorted = (record: object, keep: (key: string) => boolean): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([key]) => keep(key))
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
