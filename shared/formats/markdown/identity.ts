import type { ListIdentity } from '#shared/domain/imports/parsed-document.ts';
import { idSchema } from '#shared/lib/ids.ts';

const COMMENT = /^<!--\s*handrail\s+list=(\S+)\s+exported=(\S+)\s*-->\s*$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,10})?Z$/;

/** The comment below a heading by which an exported list is known again, wherever its file lies (X1). */
export function readIdentity(html: string): ListIdentity | null {
  const [, list = '', exported = ''] = COMMENT.exec(html) ?? [];
  return identityOf(list, exported);
}

/** The two words of an identity, wherever they were written; null where they are none. */
export function identityOf(list: string, exported: string): ListIdentity | null {
  if (!INSTANT.test(exported)) return null;
  return idSchema.safeParse(list).success && !Number.isNaN(Date.parse(exported)) ? { list, exported } : null;
}

export const printIdentity = ({ list, exported }: ListIdentity): string => `<!-- handrail list=${list} exported=${exported} -->`;
