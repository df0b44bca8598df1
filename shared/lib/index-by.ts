/** Puts a value under a key that may hold several, in the order in which they come. */
export function addTo<K, V>(index: Map<K, V[]>, key: K, value: V): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [value]);
  else known.push(value);
}
