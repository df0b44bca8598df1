import { rollUp } from '#shared/domain/departments/roll-up.ts';
import { totalOf } from '#shared/domain/checklists/progress.ts';
import type { Person } from '#shared/domain/people/person.ts';
import type { RunSummary, WorkspaceOverview } from '#shared/ipc/views.ts';
import type { Means } from '#main/core/context.ts';
import { departmentsRepository } from '#main/features/departments/departments.repository.ts';
import type { HistoryService } from '#main/features/history/history.service.ts';
import type { PeopleService } from '#main/features/people/people.service.ts';

type Beside = {
  readonly people: PeopleService;
  readonly desk: () => Person | null;
  readonly history: HistoryService;
  readonly openRuns: () => RunSummary[];
};

export function workspaceService({ read, folder }: Means, { people, desk: atDesk, history, openRuns }: Beside) {
  const departments = departmentsRepository(read);
  const count = (table: string, where = ''): number => read.get<{ n: number }>(`SELECT count(*) AS n FROM ${table} ${where}`)?.n ?? 0;

  return {
    identity: () => read.get<{ id: string; name: string }>('SELECT id, name FROM workspace'),
    overview: (): WorkspaceOverview => {
      const { id, name } = read.get<{ id: string; name: string }>('SELECT id, name FROM workspace') ?? { id: '', name: '' };
      const desk = atDesk();
      const ahead = desk === null ? { undo: null, redo: null } : history.ahead(desk.id);
      const { progress } = rollUp(departments.summaries()).all;
      return {
        id, name, path: folder.path, people: people.list(), desk, progress,
        counts: {
          departments: count('departments', 'WHERE archived = 0'), checklists: count('checklists', 'WHERE archived = 0'), items: totalOf(progress),
          workflows: count('workflows', 'WHERE archived = 0'), runs: count('runs'), maps: count('maps'),
        },
        openRuns: openRuns(), canUndo: ahead.undo, canRedo: ahead.redo,
      };
    },
  };
}
