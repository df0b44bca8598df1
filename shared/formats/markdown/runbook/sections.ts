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
  ['triggers', /^(?:triggers?|when to (?:use|run)(?: (?:it|this)(?: .*)?)?|symptoms?)$/],
  ['parameters', /^(?:parameters?|inputs?|variables)$/],
  ['prerequisites', /^(?:pre-?requisites?|requirements|pre-?conditions|before you (?:begin|start)|you will need|what you need)$/],
  ['decisions', /^(?:decision points?|decisions?|decision tree)$/],
  ['outputs', /^(?:outputs?|results?|deliverables?)$/],
  ['kpis', /^(?:kpis?|key performance indicators)$/],
  ['gate', /^(?:(?:completion(?: (?:&|and) ))?(?:hand-?off|hand-?over)(?: (?:gate|checklist))?|gate)$/],
  ['errors', /^(?:error handling|errors?|failure modes|known (?:errors|issues)|trouble-?shooting)$/],
  ['rollback', /^(?:(?:rollback|roll back|back-?out|compensation)(?: (?:procedure|plan|steps))?|how to (?:roll|back|undo).*)$/],
  ['monitoring', /^(?:monitoring|observability|monitoring (?:&|and) alerts?)$/],
  ['dependencies', /^dependencies$/],
  ['opportunities', /^(?:automation opportunities|opportunities for automation)$/],
  ['changeLog', /^(?:change ?log|changes|(?:revision |version |change )?history)$/],
  ['steps', /^(?:(?:.*\b)?(?:steps|procedure|instructions|stages)|steps to .*|step[- ]by[- ]step(?: .*)?|process|workflow|playbook|actions?|what to do)$/],
];

/** Which section a heading opens; null for one that the model does not know, which stays as it is. */
export function sectionOf(heading: string): SectionKey | null {
  const name = heading.toLowerCase().replace(/^[\d.)\s]+/, '').replace(/[:\s]+$/, '');
  return NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}
