import { TASK_STAGES, type TaskProgress, type TaskStage } from '#shared/ipc/task-views.ts';
import { Refused } from '#shared/ipc/errors.ts';

/** Cells that both threads see: stage from 1 (0 while there is nothing to wait for), thousandths done, whether it was called off. */
const [STAGE, DONE, CALLED_OFF] = [0, 1, 2] as const;
const WHOLE = 1_000;

export const newTaskCells = (): SharedArrayBuffer => new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT);

/**
 * Long work of the thread that keeps the store (U4). It answers no message while it writes, so how far it is stands in
 * memory that the other side sees, and so does the wish that it end.
 */
export type LongTask = {
  /** Does work that may be called off; there is one at a time. */
  readonly during: <T>(work: () => T | Promise<T>) => Promise<T>;
  readonly begin: (stage: TaskStage) => void;
  /** Counts the steps that are done within; others write between the parts of a task, and are none of its. */
  readonly counting: <T>(work: () => T) => T;
  /** The next `steps` steps are the part `index` of `of` equal ones. Throws when the work was called off. */
  readonly part: (index: number, of: number, steps?: number) => void;
  /** One step is done. Throws when the work was called off: within a transaction that takes all of it back. */
  readonly step: () => void;
  readonly isCalledOff: () => boolean;
};

export function longTask(buffer: SharedArrayBuffer = newTaskCells()): LongTask {
  const cells = new Int32Array(buffer);
  let [base, each, taken] = [0, 0, 0];
  let counts = false;
  const isCalledOff = (): boolean => Atomics.load(cells, CALLED_OFF) === 1;
  const goOn = (): void => {
    if (isCalledOff()) throw new Refused({ code: 'called-off', message: 'It was called off before it was done. Nothing of it was stored.' });
  };
  return {
    during: async (work) => {
      Atomics.store(cells, CALLED_OFF, 0);
      try {
        return await work();
      } finally {
        Atomics.store(cells, STAGE, 0);
        Atomics.store(cells, CALLED_OFF, 0);
      }
    },
    begin: (stage) => {
      Atomics.store(cells, DONE, 0);
      Atomics.store(cells, STAGE, TASK_STAGES.indexOf(stage) + 1);
    },
    counting: (work) => {
      counts = true;
      try {
        return work();
      } finally {
        counts = false;
      }
    },
    part: (index, of, steps = 1) => {
      goOn();
      [base, each, taken] = [(WHOLE * index) / of, WHOLE / of / Math.max(1, steps), 0];
      Atomics.store(cells, DONE, Math.floor(base));
    },
    step: () => {
      if (!counts) return;
      goOn();
      taken += 1;
      Atomics.store(cells, DONE, Math.min(WHOLE, Math.floor(base + each * taken)));
    },
    isCalledOff,
  };
}

/** The same from outside: how far it is, and the way to end it. */
export function watchTask(buffer: SharedArrayBuffer): { readonly progress: () => TaskProgress | null; readonly callOff: () => void } {
  const cells = new Int32Array(buffer);
  return {
    progress: () => {
      const stage = TASK_STAGES[Atomics.load(cells, STAGE) - 1];
      return stage === undefined ? null : { stage, share: Atomics.load(cells, DONE) / WHOLE };
    },
    callOff: () => {
      if (Atomics.load(cells, STAGE) !== 0) Atomics.store(cells, CALLED_OFF, 1);
    },
  };
}
