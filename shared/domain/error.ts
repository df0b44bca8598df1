/** Why a command was refused. The list is closed: the interface has a message for each (architecture, Boundary). */
export const DOMAIN_ERROR_CODES = [
  'not-found',
  'invalid',
  'archived',
  'name-taken',
  'would-form-a-cycle',
  'reason-required',
  'in-the-future',
  'rule-malformed',
  'rule-too-often',
  'rule-never',
  'zone-unknown',
  'not-recurring',
  'cycle-closed',
  'validation-not-confirmed',
  'not-published',
  'nothing-to-do',
  'nothing-to-publish',
  'target-missing',
  'edited-meanwhile',
  'run-not-active',
  'run-not-failed',
  'step-not-current',
  'nothing-to-undo',
  'nothing-to-redo',
  'superseded',
  'person-inactive',
  'last-person',
  'file-unreadable',
  'file-malformed',
  'file-too-large',
  'import-took-too-long',
  'preview-expired',
  'called-off',
  'file-changed',
  'evidence-too-large',
  'link-not-allowed',
  'upload-expired',
  'content-missing',
  'content-damaged',
  'not-openable',
  'no-program',
  'copy-not-written',
] as const;
export type DomainErrorCode = (typeof DOMAIN_ERROR_CODES)[number];

/** `path` names the field that is at fault; `file` and `line` (1-based) a place in a document. */
export type DomainError = {
  readonly code: DomainErrorCode;
  readonly message: string;
  readonly path?: string;
  readonly file?: string;
  readonly line?: number;
};

export const refusal = (code: DomainErrorCode, message: string, path?: string): DomainError =>
  path === undefined ? { code, message } : { code, message, path };
