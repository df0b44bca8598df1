/** An id a step: the one it has, else one made from its name; unique among them, and the same for the same names in the same order. */
export function stepIds(steps: readonly { readonly name: string; readonly id?: string | null }[]): string[] {
  const taken = new Set(steps.flatMap(({ id }) => (id == null ? [] : [id])));
  const given = new Set<string>();
  const counts = new Map<string, number>();
  return steps.map(({ name, id }, index) => {
    if (id != null && !given.has(id)) {
      given.add(id);
      return id;
    }
    const slug = slugOf(name) || `step-${index + 1}`;
    let count = (counts.get(slug) ?? 0) + 1;
    while (taken.has(count === 1 ? slug : `${slug}-${count}`)) count += 1;
    counts.set(slug, count);
    const unique = count === 1 ? slug : `${slug}-${count}`;
    taken.add(unique);
    return unique;
  });
}

type Named = { readonly id: string; readonly name: string };

/** Ids of steps once their list has changed: those that the text gives stay, all others follow the names. A step that is new has an id that none had. */
export function idsAfter(before: readonly Named[], after: readonly Named[]): string[] {
  const derived = stepIds(before.map(({ name }) => ({ name })));
  const given = new Set(before.filter((step, at) => step.id !== derived[at]).map(({ id }) => id));
  return stepIds(after.map(({ id, name }) => ({ name, id: given.has(id) ? id : null })));
}

/** No text gives an id with this sign. */
export const NEW_STEP = '\u0000new';

const slugOf = (name: string): string =>
  name.toLowerCase().normalize('NFKD').replace(/\p{M}+/gu, '').replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60).replace(/^-+|-+$/g, '');
