/**
 * The notation of keys: `mod+k`, `alt+arrowup`, `x`, `?`, `shift+enter`; a space between strokes makes a
 * sequence, `g d`. `mod` is Command on a Mac and Control elsewhere.
 */
export interface Stroke {
  readonly key: string;
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

const isMac = (): boolean => typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

export function parseKeys(keys: string): readonly Stroke[] {
  return keys
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .map((stroke) => {
      const parts = stroke === '+' ? ['+'] : stroke.split('+');
      const key = parts.at(-1) ?? '';
      return {
        key: key === 'space' ? ' ' : key,
        mod: parts.includes('mod'),
        alt: parts.includes('alt'),
        shift: parts.includes('shift'),
      };
    });
}

/** The letter of an event; by place on the keyboard where the layout writes none of ours (Cyrillic, Arabic, Alt on a Mac). */
function keyOf(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  if (/^[ -~]$/.test(key) || key.length > 1) return key;
  const place = /^(?:Key([A-Z])|Digit(\d))$/.exec(event.code);
  return (place?.[1] ?? place?.[2] ?? key).toLowerCase();
}

/** Marks such as `?` need Shift on some layouts and not on others; only letters and named keys insist on it. */
const shiftCounts = (key: string): boolean => key.length > 1 || /^[a-z ]$/.test(key);

export function strokeMatches(stroke: Stroke, event: KeyboardEvent, mac: boolean = isMac()): boolean {
  const mod = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  return (
    keyOf(event) === stroke.key &&
    mod === stroke.mod &&
    !other &&
    event.altKey === stroke.alt &&
    (!shiftCounts(stroke.key) || event.shiftKey === stroke.shift)
  );
}

const symbols: Readonly<Record<string, string>> = {
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  enter: '↵',
  escape: 'Esc',
  backspace: '⌫',
  delete: 'Del',
  tab: 'Tab',
  ' ': 'Space',
};

/** The caps to draw, stroke by stroke: `[['Ctrl', 'K']]`, `[['G'], ['D']]`. */
export function keyCaps(keys: string, mac: boolean = isMac()): readonly (readonly string[])[] {
  return parseKeys(keys).map((stroke) => [
    ...(stroke.mod ? [mac ? '⌘' : 'Ctrl'] : []),
    ...(stroke.alt ? [mac ? '⌥' : 'Alt'] : []),
    ...(stroke.shift ? [mac ? '⇧' : 'Shift'] : []),
    symbols[stroke.key] ?? (stroke.key.length === 1 ? stroke.key.toUpperCase() : capitalise(stroke.key)),
  ]);
}

const capitalise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** For `aria-keyshortcuts`; undefined for sequences, which the attribute cannot say. */
export function ariaKeys(keys: string, mac: boolean = isMac()): string | undefined {
  const strokes = parseKeys(keys);
  const [stroke] = strokes;
  if (strokes.length !== 1 || stroke === undefined) return undefined;
  const names: Readonly<Record<string, string>> = { ' ': 'Space', arrowup: 'ArrowUp', arrowdown: 'ArrowDown', arrowleft: 'ArrowLeft', arrowright: 'ArrowRight' };
  return [
    ...(stroke.mod ? [mac ? 'Meta' : 'Control'] : []),
    ...(stroke.alt ? ['Alt'] : []),
    ...(stroke.shift ? ['Shift'] : []),
    names[stroke.key] ?? (stroke.key.length === 1 ? stroke.key.toUpperCase() : capitalise(stroke.key)),
  ].join('+');
}
