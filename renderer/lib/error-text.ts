import type { BoundaryError, ErrorCode } from '#shared/ipc/errors.ts';
import { translate } from './i18n.ts';

/** What happened, what it means, what to do. */
export type ErrorText = { readonly what: string; readonly means: string; readonly todo: string };

/** The words for a code, in the language of the interface; the catalogue has them for every code. */
export function errorText(code: ErrorCode): ErrorText {
  return { what: translate(`errors:${code}.what`), means: translate(`errors:${code}.means`), todo: translate(`errors:${code}.todo`) };
}

/** In one line, for a message that passes: what happened and what to do. */
export function errorSentence({ code }: Pick<BoundaryError, 'code'>): string {
  const { what, todo } = errorText(code);
  return `${what} ${todo}`;
}
