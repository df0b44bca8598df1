import type { Stage } from '#shared/domain/items/stages.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Matrix, MatrixRow, MatrixSums } from './matrix.ts';

/** Duties that somebody must answer for in each workflow (D6). A further one is a further line here and in `DUTY_OF`. */
export const DUTIES = ['owner', 'kpis', 'monitoring', 'documentation'] as const;
export type Duty = (typeof DUTIES)[number];

/** What of a workflow the check looks at. */
export type WorkflowFacts = { readonly id: Id; readonly title: string; readonly has: Readonly<Record<Duty, boolean>> };

export type DepartmentFinding = {
  readonly departmentId: Id;
  readonly name: string;
  readonly missing: readonly Stage[];
  readonly outOfOrder: readonly Stage[];
  /** Items that have no stage yet. */
  readonly unstaged: number;
};

export type WorkflowFinding = { readonly workflowId: Id; readonly title: string; readonly lacks: readonly Duty[] };

/** Who keeps to the lifecycle, and what is lacking where (D6). */
export type Acceptance = {
  /** `whole`: each stage is there, in order. */
  readonly departments: { readonly total: number; readonly whole: number; readonly lacking: readonly DepartmentFinding[] };
  readonly workflows: { readonly total: number; readonly answered: number; readonly lacking: readonly WorkflowFinding[] };
};

export const isWhole = ({ cells }: Pick<MatrixSums, 'cells'>): boolean => cells.every(({ state }) => state === 'covered');

export function acceptanceOf(matrix: Matrix, workflows: readonly WorkflowFacts[]): Acceptance {
  const unanswered = workflows.map(workflowFinding).filter(({ lacks }) => lacks.length > 0);
  return {
    departments: {
      total: matrix.rows.length,
      whole: matrix.rows.filter(isWhole).length,
      lacking: matrix.rows.filter((row) => !isWhole(row) || row.unstaged > 0).map(departmentFinding),
    },
    workflows: { total: workflows.length, answered: workflows.length - unanswered.length, lacking: unanswered },
  };
}

const stagesThatAre = ({ cells }: MatrixRow, state: string): Stage[] => cells.filter((cell) => cell.state === state).map(({ stage }) => stage);

const departmentFinding = (row: MatrixRow): DepartmentFinding => ({
  departmentId: row.departmentId, name: row.name, missing: stagesThatAre(row, 'missing'), outOfOrder: stagesThatAre(row, 'out-of-order'), unstaged: row.unstaged,
});

const workflowFinding = ({ id, title, has }: WorkflowFacts): WorkflowFinding => ({ workflowId: id, title, lacks: DUTIES.filter((duty) => !has[duty]) });
