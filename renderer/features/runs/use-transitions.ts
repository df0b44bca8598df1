import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefObject } from 'react';
import type { Run } from '#shared/domain/runs/run.ts';
import { isOpenRun } from '#renderer/lib/run-status.ts';
import { announce } from '#renderer/lib/announce.ts';

const isWriting = (): boolean => document.activeElement instanceof HTMLTextAreaElement || document.activeElement instanceof HTMLInputElement && document.activeElement.type === 'text';

/**
 * After the way out of a dialog, which gives the focus back to where it came from; and when the heading is there, which on
 * another tab takes a frame or two.
 */
function focusSoon(heading: RefObject<HTMLElement | null>, frames = 2): void {
  requestAnimationFrame(() => {
    if (frames > 0 || (heading.current === null && frames > -20)) focusSoon(heading, frames - 1);
    // Somebody may have begun a note meanwhile; a dialog on its way out does not count.
    else if (!isWriting() || document.activeElement?.closest('[role="dialog"]') != null) heading.current?.focus();
  });
}

/**
 * Says what the run came to and brings the focus to its heading, so that Enter goes on from there. Not while somebody is
 * writing: the run may have been moved from elsewhere.
 */
export function useTransitions(run: Run, stepHeading: RefObject<HTMLElement | null>, reportHeading: RefObject<HTMLElement | null>): void {
  const { t } = useTranslation('runs');
  const step = run.steps[run.current];
  const place = { index: run.current + 1, of: run.steps.length, name: step?.name ?? '' };
  const words: Readonly<Record<Run['state'], string>> = {
    active: t('say.step', place),
    paused: t('say.paused'),
    failed: t('say.failed', place),
    complete: t('say.complete'),
    aborted: t('say.aborted'),
  };
  const said = words[run.state];
  const key = `${run.state} ${run.current} ${step?.attempt ?? 0}`;
  const before = useRef(key);
  useEffect(() => {
    if (before.current === key) return;
    const resumed = before.current.startsWith('paused') && key.startsWith('active');
    before.current = key;
    announce(resumed ? t('say.resumed', place) : said, key.startsWith('failed') ? 'assertive' : 'polite');
    if (isWriting()) return;
    focusSoon(isOpenRun(run.state) ? stepHeading : reportHeading);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only a transition matters; the words are those of its moment
  }, [key]);
}
