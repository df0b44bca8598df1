/** Every runtime that this is for has it; of none of them are the types known here. */
declare const URL: new (text: string) => {
  readonly protocol: string; readonly host: string; readonly hostname: string; readonly pathname: string; readonly username: string; readonly password: string; readonly href: string;
};
type Address = InstanceType<typeof URL>;

/** Where evidence may lead: web pages and mail. */
const SCHEMES = new Set(['http:', 'https:', 'mailto:']);
const MOST_LINK = 4_000;

/**
 * A link in its one normal form; null where it is none of ours. Names of hosts come out as they are asked for
 * (`xn--…`), so that letters of another alphabet can't pass for known ones; a password in it would be kept for ever, and
 * `https://bank.example@evil.example` reads as what it is not, so neither is taken.
 */
export function normalLink(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > MOST_LINK || /[\s\p{Cc}]/u.test(trimmed)) return null;
  const url = parsed(trimmed);
  if (url === null || !SCHEMES.has(url.protocol) || url.username !== '' || url.password !== '') return null;
  if (url.protocol === 'mailto:' ? url.pathname === '' : url.hostname === '') return null;
  return url.href.length > MOST_LINK ? null : url.href;
}

/** What a link is called where nobody gave it a name: its host and path, or its address. */
export function linkName(href: string): string {
  const { protocol, host, pathname } = new URL(href);
  return protocol === 'mailto:' ? pathname : `${host}${pathname === '/' ? '' : pathname}`;
}

function parsed(text: string): Address | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
