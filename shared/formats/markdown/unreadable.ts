import type { ParseError } from '#shared/domain/imports/parsed-document.ts';

/** A fault that ends the reading of the file; caught where the reading began. */
export class Unreadable extends Error {
  readonly error: ParseError;
  constructor(error: ParseError) {
    super(error.message);
    this.error = error;
  }
}
