import { classify } from './classify.ts';
import type { WorkflowClass, WorkflowDefinition, WorkflowStep } from './definition.ts';
import { compensates, systemsOf } from './step-facts.ts';

/** A workflow in the inventory (C2); the field names are part of the documented interface. */
export type InventoryRow = {
  readonly title: string;
  readonly declaredClass: WorkflowClass | null;
  readonly computedClass: WorkflowClass;
  /** Why it has the class that it has (C1). */
  readonly reasons: readonly string[];
  readonly duration: string | null;
  /** External systems of its steps and of its dependencies. */
  readonly systems: readonly string[];
  /** Names of the steps that pause or wait for an approval. */
  readonly pausePoints: readonly string[];
  /** What the rollbacks of its steps do, each in a line. */
  readonly compensation: readonly string[];
  readonly current: string | null;
  readonly target: string | null;
  readonly priority: string | null;
};

export function inventoryRow(definition: WorkflowDefinition): InventoryRow {
  const { title, steps, duration, dependencies, current, target, priority } = definition;
  const { class: computedClass, reasons } = classify(definition);
  return {
    title, declaredClass: definition.class, computedClass, reasons: reasons.map(({ text }) => text), duration,
    systems: systemsOf([...steps, { systems: dependencies?.systems ?? [] }]),
    pausePoints: steps.filter(({ pausePoint, approval }) => pausePoint || approval !== null).map(({ name }) => name),
    compensation: steps.filter(compensates).map(inShort),
    current, target, priority,
  };
}

const LONGEST = 120;

/** The first line of a rollback that says something, without its marks. */
function inShort({ rollback }: Pick<WorkflowStep, 'rollback'>): string {
  const lines = (rollback ?? '').split('\n').map((line) => line.replace(/^\s*(?:[-*+]|\d+[.)]|>|#+)\s+/, '').replaceAll('`', '').trim());
  const line = lines.find((each) => /[\p{L}\p{N}]/u.test(each) && !/^(?:bash|sh|shell|sql|python|console|text|yaml|json|powershell)$/i.test(each)) ?? '';
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
}
