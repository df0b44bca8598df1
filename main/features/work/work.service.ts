import { NO_PROGRESS } from '#shared/domain/checklists/progress.ts';
import { ledBy } from '#shared/domain/departments/leads.ts';
import { rollUp } from '#shared/domain/departments/roll-up.ts';
import { lineages } from '#shared/domain/departments/tree-rules.ts';
import { addDays } from '#shared/domain/items/due-day.ts';
import type { Day } from '#shared/domain/items/due.ts';
import { type Rhythm, clockOf, dueAt } from '#shared/domain/work/due-at.ts';
import { type Edges, type Need, edgesAt, needOf, nextChange } from '#shared/domain/work/need.ts';
import type { DepartmentSummary } from '#shared/ipc/views.ts';
import type { DepartmentDues, LateDepartment, LateList, MyWork, WorkGroup, WorkGroupName, WorkItem } from '#shared/ipc/work-views.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import type { Id } from '#shared/lib/ids.ts';
import { toInstant } from '#shared/lib/time.ts';
import { type Means, found } from '#main/core/context.ts';
import { departmentsRepository } from '#main/features/departments/departments.repository.ts';
import { peopleRepository } from '#main/features/people/people.repository.ts';
import { dueView, toWorkItem } from './work-items.ts';
import { type DetailRow, type WorkKey, workRepository } from './work.repository.ts';

/** Rows of a group that are given out; more is counted, not read. */
const SHOWN = 50;
/** Items of one person that are weighed one by one; beyond them only counting is exact. */
const WEIGHED = 1_000;
const LATE_LISTS = 8;
const WAITING = 9;
const LOOKED_INTO = 200;
/** Zones lie up to 26 hours apart: a day that is this many days over is over everywhere. */
const MARGIN_DAYS = 2;
const SOON_DAYS = 8;

/** How long a missed cycle is held against a list. */
const LATELY_MS = 14 * 86_400_000;
const NOT_LATE = { overdue: 0, missed: 0 };

const RHYTHM_OF_NONE: Rhythm = { cycle: null, recurrence: null };

type Lineages = ReadonlyMap<Id, readonly DepartmentSummary[]>;
type Late = Pick<LateList, 'id' | 'departmentId' | 'overdue' | 'missed'>;
type Weighed = { readonly key: WorkKey; readonly at: number; readonly need: Need };

const isPressing = ({ need }: Weighed): boolean => need === 'overdue' || need === 'today';

export function workService({ read, clock, zone }: Means) {
  const work = workRepository(read);
  const departments = departmentsRepository(read);
  const people = peopleRepository(read);

  const today = (edges: Edges): Day => new Date(clockOf(zone()).wallAt(edges.now)).toISOString().slice(0, 10);

  function weigh(keys: readonly WorkKey[], edges: Edges): Weighed[] {
    const cyclic = keys.filter(({ due }) => due?.kind === 'cycle');
    const rhythms = cyclic.length === 0 ? new Map<Id, Rhythm>() : work.rhythms([...new Set(cyclic.map(({ listId }) => listId))]);
    return keys.flatMap((key) => {
      const at = key.due === null ? null : dueAt(key.due, rhythms.get(key.listId) ?? RHYTHM_OF_NONE);
      return at === null ? [] : [{ key, at, need: needOf(at, edges) }];
    });
  }

  /** Departments that are not in use: archived, or inside of something archived. */
  const archived = (lines: Lineages): Id[] => [...lines].filter(([, line]) => line.some((each) => each.archived)).map(([id]) => id);

  /** Groups of what needs a person, each item in the first that takes it. `keys` are the first of each. */
  function groupsOf(personId: Id, ledIds: readonly Id[], away: string, edges: Edges) {
    const day = today(edges);
    const old = work.dueBefore(personId, addDays(day, -MARGIN_DAYS), away, SHOWN);
    const near = work.dueBetween(personId, addDays(day, -MARGIN_DAYS), addDays(day, SOON_DAYS + MARGIN_DAYS), away, WEIGHED);
    const cyclic = work.dueInCycles(personId, away, WEIGHED);
    const begun = work.begun(personId, away, WEIGHED);
    const blocked = work.blocked(personId, ledIds, away, WEIGHED);
    const undated = work.undated(personId, away, SHOWN);

    const weighed = weigh([...near.keys, ...cyclic.keys], edges).sort((a, b) => a.at - b.at);
    const having = (need: Need) => weighed.filter((each) => each.need === need);
    const pressing = new Set([...old.keys, ...weighed.filter(isPressing).map(({ key }) => key)].map(({ id }) => id));
    // What is blocked or begun stands among its like, unless it presses: then it stands higher up.
    for (const { key } of weigh([...blocked.keys, ...begun.keys].filter(({ assigneeId }) => assigneeId === personId), edges).filter(isPressing)) pressing.add(key.id);
    const [stuck, going] = [blocked.keys, begun.keys].map((keys) => keys.filter(({ id }) => !pressing.has(id)));
    const soon = having('soon').filter(({ key }) => key.state === 'open');
    const group = (keys: readonly WorkKey[], unread = 0) => ({ ids: keys.slice(0, SHOWN).map(({ id }) => id), total: keys.length + unread });
    return {
      groups: {
        overdue: group([...old.keys, ...having('overdue').map(({ key }) => key)], old.total - old.keys.length),
        today: group(having('today').map(({ key }) => key)),
        blocked: group(stuck ?? [], blocked.total - blocked.keys.length),
        inProgress: group(going ?? [], begun.total - begun.keys.length),
        soon: group(soon.map(({ key }) => key), near.total - near.keys.length + cyclic.total - cyclic.keys.length),
        undated: group(undated.keys, undated.total - undated.keys.length),
      } satisfies Record<WorkGroupName, { ids: Id[]; total: number }>,
      changesAt: nextChange(weighed.map(({ at }) => at), edges),
    };
  }

  /** Lists of these departments with items whose day is over, or with a cycle that was missed lately; most behind first. */
  function lateLists(scope: ReadonlySet<Id>, away: ReadonlySet<Id>, edges: Edges): Late[] {
    const day = today(edges);
    const late = new Map(work.overdueByDay(day).map(({ id, overdue }) => [id, overdue]));
    const byCycle = groupBy(work.dueByCycleDay(), ({ id }) => id);
    for (const [id, { cycle }] of work.rhythms([...byCycle.keys()])) {
      if (cycle === null || cycle.closed !== null) continue;
      const over = (byCycle.get(id) ?? []).filter(({ days }) => addDays(cycle.key.slice(0, 10), days) < day).reduce((sum, { n }) => sum + n, 0);
      if (over > 0) late.set(id, (late.get(id) ?? 0) + over);
    }
    const missed = work.missedSince(toInstant(edges.now - LATELY_MS));
    const departmentOf = work.departmentsOf([...scope]);
    return [...new Set([...late.keys(), ...missed.keys()])]
      .flatMap((id) => {
        const departmentId = departmentOf.get(id);
        return departmentId === undefined || away.has(id) ? [] : [{ id, departmentId, overdue: late.get(id) ?? 0, missed: missed.get(id) ?? null }];
      })
      .sort((a, b) => b.overdue - a.overdue || (a.id < b.id ? -1 : 1));
  }

  function placed(late: readonly Late[]): LateList[] {
    const places = new Map(work.placesOf(late.map(({ id }) => id)).map((place) => [place.id, place]));
    return late.flatMap((each) => {
      const place = places.get(each.id);
      return place === undefined ? [] : [{ ...each, title: place.title, department: place.department }];
    });
  }

  /** The topmost departments of the scope, or those inside of the only one, with what is late below them; most behind first. */
  function behind(all: readonly DepartmentSummary[], lines: Lineages, scope: ReadonlySet<Id>, late: readonly Late[]): LateDepartment[] {
    const { of } = rollUp(all);
    const lateIn = new Map<Id, { overdue: number; missed: number }>();
    for (const list of late) {
      for (const { id } of lines.get(list.departmentId) ?? []) {
        const { overdue, missed } = lateIn.get(id) ?? NOT_LATE;
        lateIn.set(id, { overdue: overdue + list.overdue, missed: missed + (list.missed === null ? 0 : 1) });
      }
    }
    const tops = all.filter(({ id, parentId }) => scope.has(id) && (parentId === null || !scope.has(parentId)));
    const inside = tops.length === 1 ? all.filter(({ id, parentId }) => scope.has(id) && parentId === tops[0]?.id) : [];
    const left = ({ progress: { open, inProgress, blocked } }: LateDepartment): number => open + inProgress + blocked;
    return (inside.length > 0 ? inside : tops)
      .map(({ id, name }) => ({ id, name, progress: of.get(id)?.progress ?? NO_PROGRESS, ...(lateIn.get(id) ?? NOT_LATE) }))
      .filter((each) => left(each) + each.progress.done + each.progress.notApplicable > 0)
      .sort((a, b) => b.overdue - a.overdue || b.missed - a.missed || b.progress.blocked - a.progress.blocked || left(b) - left(a));
  }

  /** Lists to go on with. Where there are thousands only the departments that need it most are looked into. */
  function waitingIn(scope: readonly DepartmentSummary[], away: string): MyWork['waiting'] {
    const need = ({ progress }: DepartmentSummary): number => (progress.blocked > 0 ? 0 : progress.inProgress + progress.done + progress.notApplicable > 0 ? 1 : 2);
    const wanting = scope.filter(({ progress }) => progress.open + progress.inProgress + progress.blocked > 0).sort((a, b) => need(a) - need(b));
    let lists = 0;
    const looked = wanting.filter((department) => (lists += department.lists) - department.lists < LOOKED_INTO);
    const found = work.waiting(looked.map(({ id }) => id), away, WAITING + 1);
    return { lists: found.slice(0, WAITING), hasMore: found.length > WAITING || looked.length < wanting.length };
  }

  const itemsOf = (groups: Record<WorkGroupName, { ids: Id[]; total: number }>): Record<WorkGroupName, WorkGroup> => {
    const details = work.details(Object.values(groups).flatMap(({ ids }) => ids));
    const of = (name: WorkGroupName): WorkGroup => ({ total: groups[name].total, items: filled(details, groups[name].ids) });
    return { overdue: of('overdue'), today: of('today'), blocked: of('blocked'), inProgress: of('inProgress'), soon: of('soon'), undated: of('undated') };
  };

  return {
    /** What needs somebody, in the order of need; nothing of their own for nobody (O4). */
    mine: (personId: Id | null): MyWork => {
      const edges = edgesAt(clock(), zone());
      const all = departments.summaries();
      const lines = lineages(all);
      const put = new Set(archived(lines));
      const used = all.filter(({ id }) => !put.has(id));
      const person = personId === null ? null : people.get(personId);
      const led = personId === null ? [] : ledBy(used, personId).map(({ id }) => id);
      const home = person?.departmentId ?? null;
      const own = used.map(({ id }) => id).filter((id) => led.includes(id) || lines.get(id)?.some((each) => each.id === home) === true);
      const scope = new Set(own.length > 0 ? own : used.map(({ id }) => id));
      const awayIds = work.away([...put]);
      const away = JSON.stringify(awayIds);
      const mine = groupsOf(personId ?? '', led, away, edges);
      const late = lateLists(scope, new Set(awayIds), edges);
      return {
        groups: itemsOf(mine.groups),
        lateLists: placed(late.slice(0, LATE_LISTS)),
        departments: behind(used, lines, scope, late),
        waiting: waitingIn(used.filter(({ id }) => scope.has(id)), away),
        changesAt: toInstant(mine.changesAt),
      };
    },
    /** What is due in the lists of one department itself. */
    dues: (departmentId: Id): DepartmentDues => {
      found(departments.get(departmentId), 'department');
      const edges = edgesAt(clock(), zone());
      const keys = work.dueInDepartment(departmentId);
      const rhythms = work.rhythms([...new Set(keys.map(({ listId }) => listId))]);
      const weighed = weigh(keys, edges);
      const lists = [...groupBy(weighed, ({ key }) => key.listId)].map(([listId, each]) => {
        const next = each.filter(({ need }) => need !== 'overdue').sort((a, b) => a.at - b.at)[0]?.key.due ?? null;
        return { listId, overdue: each.filter(({ need }) => need === 'overdue').length, next: next === null ? null : dueView(next, rhythms.get(listId) ?? RHYTHM_OF_NONE) };
      });
      return { lists, changesAt: toInstant(nextChange(weighed.map(({ at }) => at), edges)) };
    },
    /** What is blocked in a department and all that lies below it; longest blocked first. */
    blocked: (departmentId: Id): WorkGroup => {
      const all = departments.summaries();
      found(all.find(({ id }) => id === departmentId), 'department');
      const lines = lineages(all);
      // Of a department that is archived itself one sees what it holds; of what is archived inside of it, not.
      const below = [...lines].filter(([, line]) => line.some(({ id }) => id === departmentId));
      const inside = below.filter(([, line]) => !line.slice(0, line.findIndex(({ id }) => id === departmentId)).some((each) => each.archived)).map(([id]) => id);
      const put = below.map(([id]) => id).filter((id) => !inside.includes(id));
      const { keys, total } = work.blocked(null, inside, JSON.stringify(work.away(put)), 4 * SHOWN);
      const ids = keys.map(({ id }) => id);
      return { total, items: filled(work.details(ids), ids) };
    },
  };
}

/** Rows of items in the order of ids. */
const filled = (details: ReadonlyMap<Id, DetailRow>, ids: readonly Id[]): WorkItem[] =>
  ids.flatMap((id) => {
    const row = details.get(id);
    return row === undefined ? [] : [toWorkItem(row)];
  });
