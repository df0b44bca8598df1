import type { BoundaryError } from '#shared/ipc/errors.ts';

/** How far what was typed is: `edited-meanwhile` is kept apart, for nothing is written before the person has chosen. */
export type SaveStatus = 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict';

export type Saving = {
  /** The text as it stands, with `\n` for line ends. */
  readonly text: () => string;
  /** The same with the line ends of what is stored. */
  readonly asStored: (stored: string, text: string) => Promise<string>;
  readonly send: (text: string, was: string) => Promise<BoundaryError | null>;
  readonly onStatus: (status: SaveStatus, error: BoundaryError | null) => void;
};

/** After so much quiet it is saved, in milliseconds. */
export const QUIET_MS = 1_500;
const ECHO_MS = 4_000;

/** Saves a text some time after its last change, one write after the other; `stored` is what the workspace has. */
export class Autosave {
  stored: string;
  readonly #saving: Saving;
  #status: SaveStatus = 'saved';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<boolean> | null = null;
  /** What was sent lately, and until when news of it are no news. */
  #sent: readonly { readonly text: string; readonly until: number }[] = [];
  #changes = 0;

  constructor(stored: string, saving: Saving) {
    this.stored = stored;
    this.#saving = saving;
  }

  get status(): SaveStatus {
    return this.#status;
  }

  /** Whether a text of the workspace is one that this editor wrote, or is writing: news come later than answers. */
  isOurs(text: string): boolean {
    return text === this.stored || this.#sent.some((each) => each.text === text && each.until > Date.now());
  }

  changed(): void {
    this.#changes += 1;
    if (this.#status === 'conflict') return;
    this.#tell('unsaved');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), QUIET_MS);
  }

  /** Writes now what is not written yet. Whether all of it is. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#writing !== null) await this.#writing;
    if (this.#status === 'saved') return true;
    if (this.#status === 'conflict') return false;
    this.#writing = this.#write();
    const isWritten = await this.#writing;
    return isWritten && (this.#now() === 'saved' || this.flush());
  }

  /** The workspace has another text than was edited; nothing is written until the person has chosen. */
  conflict(error: BoundaryError | null): void {
    clearTimeout(this.#timer);
    this.#tell('conflict', error);
  }

  /** The person has seen `stored` and goes on from there; `isKept` when the text here is to be written over it. */
  settle(stored: string, isKept: boolean): void {
    clearTimeout(this.#timer);
    this.stored = stored;
    this.#tell(isKept ? 'unsaved' : 'saved');
    if (isKept) void this.flush();
  }

  // The status may have changed while one waited, which the compiler does not see.
  #now(): SaveStatus {
    return this.#status;
  }

  async #write(): Promise<boolean> {
    const { text, asStored, send } = this.#saving;
    const changes = this.#changes;
    const was = this.stored;
    try {
      this.#tell('saving');
      const now = await asStored(was, text());
      this.#sent = [...this.#sent.slice(-3), { text: now, until: Date.now() + ECHO_MS }];
      const error = await send(now, was);
      if (error === null) this.stored = now;
      if (error !== null) this.#tell(error.code === 'edited-meanwhile' ? 'conflict' : 'failed', error);
      else this.#tell(this.#changes === changes ? 'saved' : 'unsaved');
      return error === null;
    } finally {
      this.#writing = null;
    }
  }

  #tell(status: SaveStatus, error: BoundaryError | null = null): void {
    this.#status = status;
    this.#saving.onStatus(status, error);
  }
}
