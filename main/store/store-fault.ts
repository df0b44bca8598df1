/** Why a store could not be opened or trusted. The command line exits with 3; the window shows the fault screen. */
export const STORE_FAULT_CODES = [
  'store-missing', 'store-empty', 'store-foreign', 'store-newer', 'store-damaged', 'store-locked', 'store-full',
  'store-read-only', 'store-exists', 'backup-invalid', 'store-broken',
] as const;
export type StoreFaultCode = (typeof STORE_FAULT_CODES)[number];

export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  readonly code: StoreFaultCode;
  constructor(code: StoreFaultCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

const BY_SQLITE_CODE: Readonly<Record<string, readonly [StoreFaultCode, string]>> = {
  SQLITE_BUSY: ['store-locked', 'Another program has this workspace open. Close it and try again.'],
  SQLITE_LOCKED: ['store-locked', 'Another program has this workspace open. Close it and try again.'],
  SQLITE_FULL: ['store-full', 'The disk is full. Nothing of this act was stored; free some space and try again.'],
  SQLITE_READONLY: ['store-read-only', 'The workspace folder can’t be written. Nothing of this act was stored.'],
  SQLITE_CANTOPEN: ['store-read-only', 'The workspace file can’t be opened for writing.'],
  SQLITE_CORRUPT: ['store-damaged', 'The workspace file is damaged.'],
  SQLITE_NOTADB: ['store-foreign', 'The file is not a Handrail workspace.'],
  SQLITE_IOERR: ['store-broken', 'The disk reported an error while the workspace was read or written.'],
};

/** SQLite's errors as store faults; anything else comes back as it is. */
export function asStoreFault(error: unknown): unknown {
  if (error instanceof StoreFault || !(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  const known = BY_SQLITE_CODE[code] ?? BY_SQLITE_CODE[code.split('_').slice(0, 2).join('_')];
  return known === undefined ? error : new StoreFault(known[0], known[1], { cause: error });
}
