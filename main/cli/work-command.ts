import { WORK_GROUPS, type WorkGroupName, type WorkItem } from '#shared/ipc/work-views.ts';
import type { Core } from '#main/core/core.ts';
import type { Answer, CliContext, Options } from './context.ts';
import { UsageError } from './exit.ts';
import { personNamed, text } from './named.ts';

const HEADINGS: Readonly<Record<WorkGroupName, string>> = {
  overdue: 'Overdue', today: 'Due today', blocked: 'Blocked', inProgress: 'In progress', soon: 'Due within seven days', undated: 'Without a date',
};

/** `work`: what needs somebody, in the order of need; of the person at the desk unless `--as` names another (O4). */
export const WORK_COMMANDS: Readonly<Record<string, (context: CliContext) => Answer>> = {
  work: ({ options, core }) => {
    const opened = core();
    const person = whose(opened, options);
    const { groups, lateLists, departments, changesAt } = opened.services.work.mine(person.id);
    const parts = WORK_GROUPS.filter((name) => groups[name].total > 0).map((name) => {
      const { items, total } = groups[name];
      const more = total > items.length ? [`  … and ${total - items.length} more`] : [];
      return [`${HEADINGS[name]} (${total})`, ...items.map((item) => `  ${lineOf(item)}`), ...more].join('\n');
    });
    const late = lateLists.map(({ title, department, overdue, missed }) => `  ${title} › ${department}: ${[overdue > 0 ? `${overdue} overdue` : null, missed === null ? null : `missed on ${missed}`].filter((word) => word !== null).join(', ')}`);
    const behind = late.length === 0 ? [] : [['Lists that are behind', ...late].join('\n')];
    const told = [...parts, ...behind].join('\n\n');
    return { value: { person: { id: person.id, name: person.name }, groups, lateLists, departments, changesAt }, text: told === '' ? `Nothing needs ${person.name}.` : told };
  },
};

function whose(core: Core, options: Options): { readonly id: string; readonly name: string } {
  const named = text(options, 'as');
  if (named !== null) return personNamed(core, named);
  const desk = core.services.desk() ?? (core.services.people.list().length === 1 ? core.services.people.list()[0] : undefined);
  if (desk === undefined) throw new UsageError('Say whose work: work --as <person>.');
  return desk;
}

function lineOf({ id, text: words, due, reason, state, list, department }: WorkItem): string {
  const when = due === null ? [] : [due.time === null ? due.day : `${due.day} ${due.time}`];
  const why = state === 'blocked' ? [`blocked: ${reason ?? ''}`] : [];
  return [`${words.replace(/\s+/g, ' ')}  (${list.title} › ${department.name})`, ...when, ...why, id].join('  ');
}
