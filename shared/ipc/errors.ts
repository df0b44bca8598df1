import { DOMAIN_ERROR_CODES, type DomainError } from '#shared/domain/error.ts';

/** Everything that can go wrong at the boundary, as data; the interface has a message for each. */
export const ERROR_CODES = [
  ...DOMAIN_ERROR_CODES,
  'bad-input',
  'unknown-channel',
  'no-person',
  'store-missing',
  'store-empty',
  'store-foreign',
  'store-newer',
  'store-damaged',
  'store-locked',
  'store-full',
  'store-read-only',
  'store-exists',
  'store-broken',
  'backup-invalid',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export type BoundaryError = Omit<DomainError, 'code'> & { readonly code: ErrorCode };

/** What every call answers. */
export type Envelope<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: BoundaryError };

/** A refusal on its way up to the boundary; inside a transaction it takes back what was written so far. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly error: BoundaryError;
  constructor(error: BoundaryError) {
    super(error.message);
    this.error = error;
  }
}
