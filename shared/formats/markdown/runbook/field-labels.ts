/** What the fields of a step are called when Handrail writes them. */
export const STEP_LABELS = {
  id: 'Id', name: 'Name', actor: 'Actor', role: 'Role', assignee: 'Assignee', minutes: 'Duration', critical: 'Critical', sideEffects: 'Side effects',
  irreversible: 'Irreversible', systems: 'System', commitment: 'External commitment', idempotency: 'Idempotency', approval: 'Approval', pausePoint: 'Pause point',
  retry: 'Retry', timeoutMinutes: 'Timeout', parallel: 'Parallel', reads: 'Reads', sets: 'Sets', runbook: 'Runbook', validation: 'Validation', rollback: 'Rollback',
} as const;
export type LabelledField = keyof typeof STEP_LABELS;

const OTHER_WORDS: Readonly<Record<string, LabelledField>> = {
  owner: 'assignee', 'assigned to': 'assignee',
  responsible: 'role', 'performed by': 'role', 'executed by': 'role', 'carried out by': 'role', 'done by': 'role', who: 'role',
  estimate: 'minutes', 'estimated time': 'minutes', 'estimated duration': 'minutes', 'expected duration': 'minutes', 'expected time': 'minutes', 'est time': 'minutes', 'est duration': 'minutes', time: 'minutes',
  'time required': 'minutes', 'time needed': 'minutes',
  verification: 'validation', verify: 'validation', expected: 'validation', 'expected result': 'validation', 'expected results': 'validation', 'expected outcome': 'validation', 'expected output': 'validation',
  'success criteria': 'validation', compensation: 'rollback', undo: 'rollback', 'back out': 'rollback', backout: 'rollback', revert: 'rollback',
  systems: 'systems', 'external system': 'systems', 'external systems': 'systems', commitment: 'commitment', approvals: 'approval', 'approval needed': 'approval', retries: 'retry',
  'parallel group': 'parallel', 'sub workflow': 'runbook', 'sub runbook': 'runbook', 'side effect': 'sideEffects',
};

const FIELDS: ReadonlyMap<string, LabelledField> = new Map([
  ...(Object.entries(STEP_LABELS) as [LabelledField, string][]).map(([field, label]) => [label.toLowerCase(), field] as const),
  ...Object.entries(OTHER_WORDS),
]);

/** Which field a label gives, whatever its case, hyphens and full stops. */
export const fieldOf = (label: string): LabelledField | undefined => FIELDS.get(label.toLowerCase().replaceAll('-', ' ').replaceAll('.', '').trim());

/** `**Label**: value`, with a bullet before it or not; a label in italics is one too. */
export const LABELLED = /^(\s*(?:[-*+]\s+)?(\*\*|__|\*|_)([A-Za-z][A-Za-z. -]{0,30}?)(?:\2\s*:|:\2))\s*(.*)$/;

/** Fields that are also known by a bare label, `Owner: Ada`, where the words say clearly enough that a field is meant. */
const BARE: ReadonlySet<LabelledField> = new Set(['actor', 'role', 'assignee', 'minutes', 'approval', 'retry', 'timeoutMinutes', 'validation', 'rollback']);
const BARE_LINE = /^(\s*(?:[-*+]\s+)?([A-Za-z][A-Za-z. -]{0,30}?)\s*:)\s+(\S.*)$/;

/** A line that gives a field by a bare label: the label with all before it, the field, the value. */
export function bareField(line: string): { readonly label: string; readonly field: LabelledField; readonly value: string } | null {
  const [, label = '', word = '', value = ''] = BARE_LINE.exec(line) ?? [];
  const field = fieldOf(word);
  return field === undefined || !BARE.has(field) ? null : { label, field, value: value.trim() };
}
