import type { WorkflowDefinition } from '../definition.ts';
import { stepWords } from '../step-facts.ts';

/** A text of a definition: where it stands, and how people name that place. */
export type Text = {
  readonly path: string;
  readonly where: string;
  readonly text: string;
  /** Commands are read as code, all else as prose. */
  readonly isCommand: boolean;
};

/** Every text that a person wrote, from the top of the definition down; blank ones are left out. */
export function textsOf(definition: WorkflowDefinition): Text[] {
  const { steps, decisions, errors, gate, monitoring, dependencies } = definition;
  const prose = (path: string, where: string, text: string | null | undefined): Text[] => (text == null || text.trim() === '' ? [] : [{ path, where, text, isCommand: false }]);
  const list = (path: string, where: string, texts: readonly string[]): Text[] => texts.flatMap((text, index) => prose(`${path}.${index}`, where, text));
  return [
    ...prose('title', 'The title', definition.title),
    ...prose('owner', 'The owner', definition.owner),
    ...list('tags', 'A tag', definition.tags),
    ...prose('overview', 'The overview', definition.overview),
    ...list('triggers', 'A trigger', definition.triggers),
    ...definition.parameters.flatMap(({ name, description }, index) => prose(`parameters.${index}`, `Parameter “${name}”`, description)),
    ...list('prerequisites', 'A prerequisite', definition.prerequisites),
    ...steps.flatMap((step, index) => {
      const where = stepWords(step, index);
      return [
        ...prose(`steps.${index}`, where, step.name),
        ...prose(`steps.${index}.role`, where, step.role),
        ...prose(`steps.${index}.assignee`, where, step.assignee),
        ...prose(`steps.${index}.instructions`, where, step.instructions),
        ...step.commands.map(({ text }, at) => ({ path: `steps.${index}.commands.${at}`, where, text, isCommand: true })),
        ...prose(`steps.${index}.validation`, where, step.validation),
        ...prose(`steps.${index}.rollback`, where, step.rollback),
      ];
    }),
    ...decisions.flatMap(({ question, branches }, index) => [
      ...prose(`decisions.${index}`, `Decision ${index + 1}`, question),
      ...branches.flatMap(({ condition }, at) => prose(`decisions.${index}.branches.${at}`, `Decision ${index + 1}`, condition)),
    ]),
    ...definition.outputs.flatMap(({ name, text }, index) => prose(`outputs.${index}`, 'An output', text === '' ? name : `${name}: ${text}`)),
    ...prose('outputs', 'The outputs', definition.logs),
    ...prose('outputs', 'The outputs', definition.metrics),
    ...list('kpis', 'A KPI', definition.kpis),
    ...Object.values(gate ?? {}).flatMap((text) => prose('gate', 'The handoff gate', text)),
    ...errors.flatMap((row, index) => Object.values(row).flatMap((text) => prose(`errors.${index}`, `Error “${row.error}”`, text))),
    ...prose('rollback', 'The rollback procedure', definition.rollback),
    ...Object.values(monitoring ?? {}).flatMap((text) => prose('monitoring', 'The monitoring', text)),
    ...Object.values(dependencies ?? {}).flatMap((texts) => texts.flatMap((text) => prose('dependencies', 'The dependencies', text))),
    ...list('opportunities', 'An automation opportunity', definition.opportunities),
  ];
}

/** Prose without code, which is quoted and not said. */
export const withoutCode = (text: string): string => text.replace(/(^|\n)[ \t]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n[ \t]*\2|$)/g, '$1').replace(/`[^`\n]*`/g, '` `');
