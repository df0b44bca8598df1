export interface LockEntry {
  version?: string;
  resolved?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}
export interface Lock {
  packages: Record<string, LockEntry>;
}
export interface Platform {
  os: string[];
  cpu: string[];
  libc?: string[];
}
export function platformOf(name: string): Platform | null;
export function missingEntries(lock: Lock): { name: string; version: string; dev?: boolean }[];
export function completed(lock: Lock): Lock;
export function completeLockFile(file: string): number;
