import type { Role } from '#shared/domain/people/roles.ts';

/** A line of a table of people (D7); what it does not say is null. */
export type ParsedPerson = {
  readonly name: string;
  readonly email: string | null;
  /** Name of a department, or its names from the outermost in with ` / ` between them. */
  readonly department: string | null;
  readonly roles: readonly Role[] | null;
  readonly active: boolean | null;
  /** 1-based line on which it starts. */
  readonly line: number;
};
