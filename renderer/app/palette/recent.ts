const key = 'handrail.palette.recent';
const atMost = 30;

/** Ids of what was chosen lately, newest first. A memory aid of this machine; losing it loses nothing. */
export function recentIds(): readonly string[] {
  try {
    const raw: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(raw) ? raw.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberChoice(id: string): void {
  localStorage.setItem(key, JSON.stringify([id, ...recentIds().filter((each) => each !== id)].slice(0, atMost)));
}
