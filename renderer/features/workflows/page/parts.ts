import type { Decision, WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import type { OutlineSection } from '#shared/formats/markdown/runbook/outline.ts';
import { SECTIONS, type SectionKey } from '#shared/formats/markdown/runbook/sections.ts';

/** A part of the page: a section of the document, in the place where it stands there. */
export type Part = OutlineSection & { readonly id: string };

const isSaid = (entry: object | null): boolean => entry !== null && Object.values(entry).some((value) => (Array.isArray(value) ? value.length > 0 : value !== null && value !== ''));

/** Whether a decision is told apart from its step: it asks something, or it belongs to no step. */
export const isListed = ({ question, after }: Decision): boolean => question !== '' || after === null;

/** Whether the model holds something of a section. */
export function holds(definition: WorkflowDefinition, key: SectionKey): boolean {
  switch (key) {
    case 'overview': return definition.overview !== '';
    case 'outputs': return definition.outputs.length > 0 || definition.logs !== null || definition.metrics !== null;
    case 'rollback': return definition.rollback !== null;
    case 'gate':
    case 'monitoring':
    case 'dependencies': return isSaid(definition[key]);
    case 'steps': return true;
    case 'decisions': return definition.decisions.some(isListed);
    default: return definition[key].length > 0;
  }
}

/**
 * The parts in the order of the document, with what the model has no field for in its place (W4); in the order of the
 * template where the document’s own is not known. Parts that say nothing are left out.
 */
export function partsOf(definition: WorkflowDefinition, outline: readonly OutlineSection[] | null): Part[] {
  const known = outline ?? [];
  const isThere = new Set(known.map(({ key }) => key));
  const missing = SECTIONS.filter((key) => !isThere.has(key) && holds(definition, key)).map((key): OutlineSection => ({ key, title: '', text: '', rest: '' }));
  // What stands before the first heading is the overview where there is no section of that name.
  const [first] = missing;
  const all = known.length === 0 ? missing : first?.key === 'overview' ? [first, ...known, ...missing.slice(1)] : [...known, ...missing];
  return all
    .filter(({ key, text, rest }) => (key === null ? text !== '' : rest !== '' || holds(definition, key)))
    .map((section, index) => ({ ...section, id: section.key ?? `own-${index}` }));
}
