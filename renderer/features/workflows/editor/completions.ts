/** What is known of the workspace and of the document, to be offered while one types. */
export type Known = {
  /** Names of people. */
  readonly people: readonly string[];
  readonly roles: readonly string[];
  readonly systems: readonly string[];
  /** Titles of runbooks. */
  readonly runbooks: readonly string[];
  readonly tags: readonly string[];
  /** Of the document: names of its steps in order, of its parameters, of its parallel groups. */
  readonly steps: readonly string[];
  readonly parameters: readonly string[];
  readonly groups: readonly string[];
};

export type Offer = {
  readonly label: string;
  /** What is written, where that is not the label. */
  readonly apply?: string;
  /** Small print. */
  readonly detail?: string;
};

/** What may stand from a column of the line on. */
export type Offers = { readonly from: number; readonly offers: readonly Offer[] };

const STEP_LABELS = [
  'Actor', 'Role', 'Assignee', 'Duration', 'Validation', 'Rollback', 'Side effects', 'System', 'External commitment', 'Idempotency', 'Approval', 'Critical', 'Pause point',
  'Irreversible', 'Retry', 'Timeout', 'Parallel', 'Reads', 'Sets', 'Runbook',
];
const OTHER_LABELS = ['After', 'Automatic', 'Manual', 'Hybrid', 'Next', 'Completion', 'Ledger', 'Handoff', 'Success Metrics', 'SLAs', 'Alerts', 'Dashboard'];
const FRONT_KEYS = [
  'title', 'type', 'subtype', 'tags', 'created', 'modified', 'version', 'ship_factor', 'active', 'frequency', 'automation_level', 'category', 'owner', 'class', 'duration',
  'current_state', 'target_state', 'priority',
];
const FRONT_VALUES: Readonly<Record<string, readonly string[]>> = {
  frequency: ['daily', 'weekly', 'monthly', 'on-demand'],
  automation_level: ['manual', 'assisted', 'semi-auto', 'full-auto'],
  category: ['development', 'operations', 'business', 'maintenance'],
  class: ['short', 'medium', 'durable'],
  active: ['true', 'false'],
  priority: ['low', 'medium', 'high', 'critical'],
};

const plain = (words: readonly string[]): Offer[] => [...new Set(words)].map((label) => ({ label }));
const YES_NO = ['yes', 'no'];

function valuesOf(label: string, known: Known): { readonly offers: readonly Offer[]; readonly isList?: boolean } {
  switch (label.toLowerCase()) {
    case 'actor': return { offers: plain(['Human', 'System']) };
    case 'role': return { offers: plain(known.roles) };
    case 'assignee': return { offers: plain(known.people) };
    case 'side effects':
    case 'critical':
    case 'pause point':
    case 'irreversible': return { offers: plain(YES_NO) };
    case 'idempotency': return { offers: plain(['upsert', 'idempotency header', 'message id', 'request id', 'content hash']) };
    case 'approval': return { offers: plain(['yes', '2', ...known.roles, ...known.people]) };
    case 'retry': return { offers: plain(['3 times', '3 times, every 30 s, then alert', '5 times, every 10 s growing, then stop', 'no']) };
    case 'external commitment': return { offers: plain(['contract', 'payment', 'message', 'no']) };
    case 'rollback': return { offers: plain(['nothing to undo']) };
    case 'system':
    case 'systems': return { offers: plain(known.systems), isList: true };
    case 'reads':
    case 'sets': return { offers: plain(known.parameters), isList: true };
    case 'parallel': return { offers: plain(known.groups) };
    case 'runbook':
    case 'next': return { offers: plain(known.runbooks) };
    case 'after': return { offers: stepsOf(known, 'Step ') };
    default: return { offers: [] };
  }
}

const stepsOf = ({ steps }: Known, before: string): Offer[] =>
  steps.map((name, index) => ({ label: `${before}${index + 1}`, detail: name, apply: `${before}${index + 1}` }));

/** Where a word of a list begins: behind its last comma. */
const lastPart = (value: string): number => value.length - value.slice(value.lastIndexOf(',') + 1).trimStart().length;

function inFrontMatter(before: string, known: Known): Offers | null {
  const [, key, value] = /^([\w]+):\s*(.*)$/.exec(before) ?? [];
  if (key === undefined || value === undefined) return /^\w*$/.test(before) ? { from: 0, offers: FRONT_KEYS.map((name) => ({ label: name, apply: `${name}: ` })) } : null;
  if (key === 'tags') {
    const list = value.replace(/^\[/, '');
    return { from: before.length - list.length + lastPart(list), offers: plain(known.tags) };
  }
  if (key === 'owner') return { from: before.length - value.length, offers: plain([...known.roles, ...known.people]) };
  return { from: before.length - value.length, offers: plain(FRONT_VALUES[key] ?? []) };
}

/**
 * What may be written at the end of `before`, the line up to the cursor; null where nothing is offered. `after` is the rest
 * of the line.
 */
export function offersAt(before: string, after: string, isFront: boolean, known: Known): Offers | null {
  if (isFront) return inFrontMatter(before, known);
  const [, label, value] = /^\s*(?:[-*+]\s+)?\*\*([^*:]+):?\*\*:?\s+(.*)$/.exec(before) ?? [];
  if (label !== undefined && value !== undefined) {
    const { offers, isList = false } = valuesOf(label, known);
    return offers.length === 0 ? null : { from: before.length - value.length + (isList ? lastPart(value) : 0), offers };
  }
  const field = /^\s*(?:[-*+]\s+)?\*\*([^*:]*)$/.exec(before);
  if (field !== null) {
    const end = after.startsWith('**') ? '' : '**: ';
    return { from: before.length - (field[1] ?? '').length, offers: [...STEP_LABELS, ...OTHER_LABELS].map((name) => ({ label: name, apply: `${name}${end}` })) };
  }
  const step = /\b(?:go|goes|continue|return|back|jump|skip)\s+(?:back\s+)?to\s+([“"]?(?:step\s*)?[^.:;“”"]*)$/i.exec(before);
  if (step !== null) return { from: before.length - (step[1] ?? '').length, offers: goals(known) };
  const branch = /^\s*(?:[-*+]\s+)?(?:if|when|unless|otherwise|else)\b[^:]*:\s+([\w ]*)$/i.exec(before);
  if (branch !== null) {
    const ways = [{ label: 'continue' }, { label: 'execute rollback' }, { label: 'stop' }];
    return { from: before.length - (branch[1] ?? '').length, offers: [...stepsOf(known, 'go to step '), ...ways] };
  }
  return null;
}

/** Steps by number, with their names to be found by. */
const goals = (known: Known): Offer[] =>
  known.steps.flatMap((name, index) => [{ label: `step ${index + 1}`, detail: name }, { label: name, apply: `step ${index + 1}`, detail: `step ${index + 1}` }]);
