import { LONGEST_EMAIL, isEmail } from '#shared/domain/people/email.ts';
import type { Role } from '#shared/domain/people/roles.ts';
import type { Person } from '#shared/domain/people/person.ts';
import type { BoundaryError } from '#shared/ipc/errors.ts';
import type { Id } from '#shared/lib/ids.ts';
import { errorSentence } from '#renderer/lib/error-text.ts';
import { translate } from '#renderer/lib/i18n.ts';

/** What the form holds; the address as it is typed. */
export type PersonForm = { readonly name: string; readonly email: string; readonly departmentId: Id | null; readonly roles: readonly Role[] };

/** What is wrong, in words, at the field where it is; `form` where no field is to blame. */
export type FormFaults = { readonly [F in keyof PersonForm | 'form']?: string };

export const NEW_PERSON: PersonForm = { name: '', email: '', departmentId: null, roles: ['operator'] };

export const formOf = ({ name, email, departmentId, roles }: Pick<Person, keyof PersonForm>): PersonForm => ({ name, email: email ?? '', departmentId, roles });

/** What can be said before main is asked. */
export function faultsOf({ name, email, roles }: PersonForm): FormFaults {
  const address = email.trim();
  return {
    ...(name.trim() === '' ? { name: translate('people:form.nameMissing') } : {}),
    ...(address !== '' && !(address.length <= LONGEST_EMAIL && isEmail(address)) ? { email: translate('people:form.emailMalformed') } : {}),
    ...(roles.length === 0 ? { roles: translate('people:form.rolesMissing') } : {}),
  };
}

/** Main's refusal at the field it names. */
export function faultsFrom(error: BoundaryError): FormFaults {
  if (error.code === 'name-taken') return { name: translate('people:form.nameTaken') };
  const field = (['name', 'email', 'departmentId', 'roles'] as const).find((each) => each === error.path);
  return { [field ?? 'form']: errorSentence(error) };
}
