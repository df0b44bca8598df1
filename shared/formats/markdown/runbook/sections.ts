import { ATTRIBUTES } from './step-numbers.ts';

/** The sections of a runbook that the model has fields for, in the order of the template. */
export const SECTIONS = [
  'overview', 'triggers', 'parameters', 'prerequisites', 'steps', 'decisions', 'outputs', 'kpis', 'gate', 'errors', 'rollback', 'monitoring',
  'dependencies', 'opportunities', 'changeLog',
] as const;
export type SectionKey = (typeof SECTIONS)[number];

/** What each is headed when Handrail writes it. */
export const SECTION_TITLES: Readonly<Record<SectionKey, string>> = {
  overview: 'Overview', triggers: 'Triggers', parameters: 'Parameters', prerequisites: 'Prerequisites', steps: 'Steps', decisions: 'Decision Points',
  outputs: 'Outputs', kpis: 'KPIs', gate: 'Handoff Gate', errors: 'Error Handling', rollback: 'Rollback Procedure', monitoring: 'Monitoring',
  dependencies: 'Dependencies', opportunities: 'Automation Opportunities', changeLog: 'Change Log',
};

/** As they are headed elsewhere; the more telling names come first, since a whole heading has to fit. */
const NAMES: readonly (readonly [SectionKey, RegExp])[] = [
  ['overview', /^(?:overview|purpose|summary|description|about(?: this (?:runbook|workflow|procedure))?|goals?|objectives?|introduction|scope)$/],
  ['triggers', /^(?:triggers?|when to (?:use|run)(?: (?:it|this)(?: .*)?)?|when (?:it|this) (?:is needed|applies)|symptoms?)$/],
  ['parameters', /^(?:parameters?|inputs?|variables)$/],
  ['prerequisites', /^(?:pre-?requisites?|requirements|pre-?conditions|before you (?:begin|start)|you will need|what you(?: will)? need|(?:checklist|checks) before you (?:begin|start)|pre-?flight (?:checks|checklist))$/],
  ['decisions', /^(?:decision points?|decisions?|decision tree)$/],
  ['outputs', /^(?:outputs?|results?|deliverables?)$/],
  ['kpis', /^(?:kpis?|key performance indicators)$/],
  ['gate', /^(?:(?:completion(?: (?:&|and) ))?(?:hand-?off|hand-?over)(?: (?:gate|checklist))?|gate)$/],
  ['errors', /^(?:error handling|errors?|failure modes|(?:known|common) (?:errors|issues|problems)|what can go wrong|trouble-?shooting)$/],
  ['rollback', /^(?:(?:rollback|roll back|back-?out|compensation)(?: (?:procedure|plan|steps))?|how to (?:roll|back|undo).*|revert(?:ing)?|undo)$/],
  ['monitoring', /^(?:monitoring|observability|monitoring (?:&|and) alerts?)$/],
  ['dependencies', /^dependencies$/],
  ['opportunities', /^(?:automation opportunities|opportunities for automation)$/],
  ['changeLog', /^(?:change ?log|changes|(?:revision |version |change )?history)$/],
  ['steps', /^(?:(?:.*\b)?(?:steps|procedure|instructions|stages)|steps to .*|step[- ]by[- ]step(?: .*)?|process|workflow|playbook|actions?|what to do)$/],
];

/** Which section a heading opens; null for one that the model does not know, which stays as it is. */
export function sectionOf(heading: string): SectionKey | null {
  const name = bareName(heading);
  return NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

/** A heading without number, pictures, attributes and the sign at its end, in small letters. */
const bareName = (heading: string): string => heading.toLowerCase().replace(ATTRIBUTES, '').replace(/^[^\p{L}]+/u, '').replace(/[^\p{L}\p{N})]+$/u, '');

const PHASE = /^(?:(?:initial|immediate|first|quick|short[- ]term|long[- ]term|final)\s+)?(?:diagnos(?:e|is|tics?)|investigat(?:e|ion)|triage|assess(?:ment)?|detect(?:ion)?|contain(?:ment)?|mitigat(?:e|ions?)|remediat(?:e|ion)|resolv(?:e|ing)|resolution|recover(?:y)?|repair|restor(?:e|ation)|verif(?:y|ication)|validat(?:e|ion)|clean-?up|follow-?up|response|checks?|preparation|prepare|execution|execute)(?:\s+(?:steps|actions))?$/;

/** Whether a heading names a part of a playbook that is worked through after the one before it. */
export const isPhase = (heading: string): boolean => PHASE.test(bareName(heading));
