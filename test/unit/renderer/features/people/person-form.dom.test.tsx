import { beforeAll, describe, expect, it } from 'vitest';
import { NEW_PERSON, faultsFrom, faultsOf, formOf } from '#renderer/features/people/person-form.ts';
import { loadTexts } from '#renderer/lib/i18n.ts';
import { prepareDom } from '../../dom.tsx';

beforeAll(async () => {
  await prepareDom();
  await loadTexts(['people']);
});

describe('D7: what is wrong stands at its field', () => {
  it('before anything is sent', () => {
    expect(faultsOf({ ...NEW_PERSON, name: 'Ada', email: ' ada@example.org ' })).toEqual({});
    expect(faultsOf({ ...NEW_PERSON, name: ' ', email: 'ada', roles: [] })).toEqual({
      name: 'Write a name first.', email: 'Write an address such as ada@example.org, or leave it empty.', roles: 'Choose at least one role.',
    });
  });

  it('and when main refuses', () => {
    expect(Object.keys(faultsFrom({ code: 'name-taken', message: '', path: 'name' }))).toEqual(['name']);
    expect(Object.keys(faultsFrom({ code: 'archived', message: '', path: 'departmentId' }))).toEqual(['departmentId']);
    expect(Object.keys(faultsFrom({ code: 'store-full', message: '' }))).toEqual(['form']);
  });

  it('the form holds what is known', () => {
    expect(formOf({ name: 'Ada', email: null, departmentId: null, roles: ['lead'] })).toEqual({ name: 'Ada', email: '', departmentId: null, roles: ['lead'] });
  });
});
