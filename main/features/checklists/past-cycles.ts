import { UNTOUCHED } from '#shared/domain/checklists/cycle.ts';
import { type Occurrence, type Occurrences, occurrencesOf } from '#shared/domain/checklists/occurrences.ts';
import { NO_PROGRESS, totalOf } from '#shared/domain/checklists/progress.ts';
import type { WallMoment } from '#shared/domain/checklists/recurrence.ts';
import type { CycleSummary, PastCycleView, PastItem } from '#shared/ipc/cycle-views.ts';
import type { Id } from '#shared/lib/ids.ts';
import { type Instant, toInstant, toMs } from '#shared/lib/time.ts';
import { found } from '#main/core/context.ts';
import type { Reader } from '#main/store/database.ts';
import { type KeptCycle, type KeptRun, cyclesRepository } from './cycles.repository.ts';

/**
 * Reads what is over. A cycle is either kept by itself, or one of a run of missed ones, of which only the first and last
 * are kept: those between are reckoned from the recurrence that held then.
 */
export function pastCycles(read: Reader) {
  const cycles = cyclesRepository(read);

  const inRun = (id: Id, run: KeptRun, { after }: Occurrences, { key, at }: Occurrence): CycleSummary => {
    const next = after(at)?.at ?? run.endsAt;
    const endsAt = next < run.endsAt ? next : run.endsAt;
    const like = cycles.keptBefore(id, at);
    const total = like === null ? 0 : totalOf(cycles.cycle(id, like)?.progress ?? NO_PROGRESS);
    return { key, startsAt: at, endsAt, outcome: 'missed', closedAt: endsAt, closedBy: null, progress: { ...NO_PROGRESS, open: total } };
  };

  /** The newest missed cycles that began before an instant. */
  const missedBefore = (id: Id, before: Instant, most: number): CycleSummary[] => {
    const missed: CycleSummary[] = [];
    for (const run of cycles.runsBefore(id, before)) {
      const occurrences = occurrencesOf(run.recurrence);
      if (!occurrences.ok) continue;
      const earlier = (at: Instant): Occurrence | null => occurrences.value.atOrBefore(toInstant(toMs(at) - 1));
      for (let start = earlier(run.endsAt < before ? run.endsAt : before); start !== null && start.at >= run.startsAt; start = earlier(start.at)) {
        if (missed.length === most) return missed;
        missed.push(inRun(id, run, occurrences.value, start));
      }
    }
    return missed;
  };

  const missedNamed = (id: Id, key: WallMoment): CycleSummary | null => {
    const run = cycles.runWith(id, key);
    const occurrences = run === null ? null : occurrencesOf(run.recurrence);
    const start = occurrences?.ok === true ? occurrences.value.named(key) : null;
    return run === null || occurrences?.ok !== true || start === null ? null : inRun(id, run, occurrences.value, start);
  };

  const keptNamed = (id: Id, key: WallMoment): CycleSummary | null => {
    const kept = cycles.cycle(id, key);
    return kept === null ? null : toSummary(kept);
  };

  return {
    /** The newest cycles that began before an instant, newest first. */
    before: (id: Id, before: Instant, most: number): CycleSummary[] => {
      const known = new Map(missedBefore(id, before, most).map((cycle) => [cycle.key, cycle]));
      // What was entered into a missed cycle later stands for it.
      for (const kept of cycles.before(id, before, most)) known.set(kept.key, toSummary(kept));
      return [...known.values()].sort((a, b) => (a.startsAt < b.startsAt ? 1 : -1)).slice(0, most);
    },
    /** A cycle with its items as they stood; refused where there was none of that name. */
    view: (id: Id, key: WallMoment): PastCycleView => {
      const summary = found(keptNamed(id, key) ?? missedNamed(id, key), 'cycle');
      const own = cycles.items(id, key);
      if (own.length > 0) return { ...summary, items: own };
      const like = cycles.keptBefore(id, summary.startsAt);
      return { ...summary, items: like === null ? [] : cycles.items(id, like).map((item): PastItem => ({ ...item, standing: UNTOUCHED })) };
    },
  };
}

const toSummary = ({ closed, ...cycle }: KeptCycle): CycleSummary => ({ ...cycle, outcome: closed.outcome, closedAt: closed.at, closedBy: closed.by });
