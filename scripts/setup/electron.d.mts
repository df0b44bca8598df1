export interface Runtime {
  kind: 'declared' | 'fallback' | 'chosen';
  path: string;
}
export function runtime(): Runtime | null;
export function electronPath(): string;
export function ensureElectron(options?: { retry?: boolean }): Promise<Runtime>;
