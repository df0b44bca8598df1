import { useEffect, useState } from 'react';
import type { TaskProgress } from '#shared/ipc/task-views.ts';
import { call } from './api.ts';

/** What takes less than this is not worth a bar. */
const AFTER_MS = 300;
const EVERY_MS = 150;

/** How far long work is, while there is some; null before it is worth saying. */
export function useLongTask(isBusy: boolean): TaskProgress | null {
  const [progress, setProgress] = useState<TaskProgress | null>(null);
  useEffect(() => {
    if (!isBusy) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const look = () => {
      timer = setTimeout(() => {
        void call('tasks.progress', {}).then((now) => {
          if (isOver) return;
          setProgress(now);
          look();
        });
      }, EVERY_MS);
    };
    timer = setTimeout(look, AFTER_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
      setProgress(null);
    };
  }, [isBusy]);
  return progress;
}

/** Ends it; what called for it is refused with `called-off`. */
export const callOffTask = (): void => void call('tasks.call-off', {});
