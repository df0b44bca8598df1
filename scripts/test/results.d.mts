export interface Counts {
  passed: number;
  failed: number;
}
export function resultFile(name: string): string;
export function forget(name: string): void;
export function countsOf(name: string, exitCode: number): Counts;
export function countsIn(report: unknown, exitCode: number): Counts;
