const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for between and inside of tags; what XML can't hold is left out. */
export const text = (value: string): string =>
  // oxlint-disable-next-line no-control-regex -- these are what XML 1.0 forbids
  value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '').replace(/[&<>"']/g, (sign) => ENTITY[sign] ?? sign);

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Attributes that have a value, each with a space before it. */
export const attributes = (of: Attributes): string =>
  Object.entries(of).flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${text(String(value))}"`])).join('');

/** An element with what is in it, which is written already. */
export const element = (tag: string, of: Attributes, inside = ''): string => (inside === '' ? `<${tag}${attributes(of)}/>` : `<${tag}${attributes(of)}>${inside}</${tag}>`);
