import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Run } from '#shared/domain/runs/run.ts';
import { askReason } from '#renderer/ui/ask.ts';
import { keepDraft, readDraft } from './note-drafts.ts';
import { abort, pause, resume, retry, settle } from './runs.store.ts';
import type { LiveStep } from './run-model.ts';

/** A second press this soon is the first one's echo: shaking hands must not sweep through a step that matters. Milliseconds. */
const echo = 400;

const matters = (step: LiveStep | null): boolean => step?.says != null && (step.says.critical || step.says.pausePoint || step.says.sideEffects);

export type RunActs = ReturnType<typeof useRunActs>;

/** What the operator can do now. One act at a time: a key pressed twice settles one step, not two. */
export function useRunActs(run: Run, current: LiveStep | null, onSettled: () => void) {
  const { t } = useTranslation('runs');
  const busy = useRef(false);
  const settledAt = useRef(-Infinity);

  const once = async (act: () => Promise<boolean>): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    try {
      return await act();
    } finally {
      busy.current = false;
    }
  };
  const settleWith = (outcome: 'done' | 'skipped' | 'failed', reason: string | null, validated: boolean) => {
    if (current === null) return Promise.resolve(false);
    const { stepId } = current.run;
    const note = readDraft(run.id, stepId).trim();
    return once(async () => {
      const done = await settle(run.id, { stepId, outcome, reason, validated, note: note === '' ? null : note });
      if (done) {
        keepDraft(run.id, stepId, '');
        onSettled();
        settledAt.current = performance.now();
      }
      return done;
    });
  };
  const because = async (title: string, confirm: string, act: (reason: string) => Promise<boolean>, more: { readonly description?: string; readonly isDangerous?: boolean } = {}) => {
    if (busy.current) return false;
    const reason = await askReason({ title, confirm, ...more });
    return reason === null ? false : act(reason);
  };
  const name = current?.run.name ?? '';

  return {
    done: (validated: boolean) =>
      matters(current) && performance.now() - settledAt.current < echo ? Promise.resolve(false) : settleWith('done', null, validated),
    skip: () => because(t('ask.skip', { name }), t('act.skip'), (reason) => settleWith('skipped', reason, false)),
    fail: () => because(t('ask.fail', { name }), t('act.fail'), (reason) => settleWith('failed', reason, false), { description: t('ask.failMeans') }),
    retry: () => once(() => retry(run.id)),
    pause: () => because(t('ask.pause'), t('act.pause'), (reason) => once(() => pause(run.id, reason)), { description: t('ask.pauseMeans') }),
    resume: () => once(() => resume(run.id)),
    abort: () => because(t('ask.abort'), t('act.abort'), (reason) => once(() => abort(run.id, reason)), { description: t('ask.abortMeans'), isDangerous: true }),
  };
}
