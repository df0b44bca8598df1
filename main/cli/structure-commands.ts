import type { Core } from '#main/core/core.ts';
import type { Answer, CliContext, Options } from './context.ts';
import { UsageError } from './exit.ts';
import { departmentNamed, text, word } from './named.ts';

type Command = (context: CliContext) => Answer;

const made = (entityIds: readonly string[], what: string): Answer => ({ value: { id: entityIds[0] }, text: `Added ${what}: ${entityIds[0] ?? ''}.` });
const done = (id: string, what: string): Answer => ({ value: { id }, text: `${what}.` });

/** A department by id or name, from an option; null when the option is `top` or was not given. */
function departmentOption(core: Core, options: Options, name: string): string | null {
  const named = text(options, name);
  return named === null || named === 'top' ? null : departmentNamed(core, named).id;
}

function needed(core: Core, options: Options, name: string): string {
  const id = departmentOption(core, options, name);
  if (id === null) throw new UsageError(`Say which department: --${name} <department>.`);
  return id;
}

/** `department …`, `section …`, `checklist …`: what the tree of departments does (D1). */
export const STRUCTURE_COMMANDS: Readonly<Record<string, Command>> = {
  'department create': ({ words, options, core, act }) => {
    const opened = core();
    const name = word(words, 0, 'a name');
    return made(opened.services.departments.create(act(), { name, parentId: departmentOption(opened, options, 'parent') }).entityIds, name);
  },
  'department rename': ({ words, core, act }) => {
    const { id } = departmentNamed(core(), word(words, 0, 'a department'));
    core().services.departments.rename(act(), { id, name: word(words, 1, 'a name') });
    return done(id, `Renamed to ${words[1] ?? ''}`);
  },
  'department move': ({ words, options, core, act }) => {
    const opened = core();
    const { id } = departmentNamed(opened, word(words, 0, 'a department'));
    const after = text(options, 'after');
    opened.services.departments.move(act(), { id, parentId: departmentOption(opened, options, 'parent'), after: after === null ? null : departmentNamed(opened, after).id });
    return done(id, 'Moved');
  },
  'department archive': ({ words, core, act }) => {
    const { id } = departmentNamed(core(), word(words, 0, 'a department'));
    core().services.departments.archive(act(), id);
    return done(id, 'Archived');
  },
  'department restore': ({ words, core, act }) => {
    const { id } = departmentNamed(core(), word(words, 0, 'a department'));
    core().services.departments.restore(act(), id);
    return done(id, 'Brought back');
  },
  'section create': ({ words, options, core, act }) => {
    const opened = core();
    const name = word(words, 0, 'a name');
    return made(opened.services.sections.create(act(), { name, departmentId: needed(opened, options, 'department') }).entityIds, name);
  },
  'section rename': ({ words, core, act }) => {
    const id = word(words, 0, 'a section');
    core().services.sections.rename(act(), { id, name: word(words, 1, 'a name') });
    return done(id, `Renamed to ${words[1] ?? ''}`);
  },
  'section move': ({ words, options, core, act }) => {
    const opened = core();
    const id = word(words, 0, 'a section');
    opened.services.sections.move(act(), { id, departmentId: needed(opened, options, 'department'), after: text(options, 'after') });
    return done(id, 'Moved');
  },
  'section archive': ({ words, core, act }) => {
    core().services.sections.archive(act(), word(words, 0, 'a section'));
    return done(words[0] ?? '', 'Archived');
  },
  'section restore': ({ words, core, act }) => {
    core().services.sections.restore(act(), word(words, 0, 'a section'));
    return done(words[0] ?? '', 'Brought back');
  },
  'checklist create': ({ words, options, core, act }) => {
    const opened = core();
    const title = word(words, 0, 'a title');
    return made(opened.services.checklists.create(act(), { title, departmentId: needed(opened, options, 'department'), sectionId: text(options, 'section') }).entityIds, title);
  },
  'checklist rename': ({ words, core, act }) => {
    const id = word(words, 0, 'a list');
    core().services.checklists.rename(act(), { id, title: word(words, 1, 'a title') });
    return done(id, `Renamed to ${words[1] ?? ''}`);
  },
  'checklist move': ({ words, options, core, act }) => {
    const opened = core();
    const id = word(words, 0, 'a list');
    opened.services.checklists.move(act(), { id, departmentId: needed(opened, options, 'department'), sectionId: text(options, 'section'), after: text(options, 'after') });
    return done(id, 'Moved');
  },
  'checklist tick-all': ({ words, core, act }) => {
    const id = word(words, 0, 'a list');
    const { events } = core().services.items.tickAll(act(), id);
    return { value: { id, ticked: events }, text: `Ticked ${events} items; critical ones are ticked one by one.` };
  },
  'checklist archive': ({ words, core, act }) => {
    core().services.checklists.archive(act(), word(words, 0, 'a list'));
    return done(words[0] ?? '', 'Archived');
  },
  'checklist restore': ({ words, core, act }) => {
    core().services.checklists.restore(act(), word(words, 0, 'a list'));
    return done(words[0] ?? '', 'Brought back');
  },
};
