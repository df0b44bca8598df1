import type { Change, FieldChange, PartChange } from '#shared/domain/workflows/compare.ts';
import { sayValue } from '#shared/formats/markdown/runbook/say-value.ts';
import { translate } from '#renderer/lib/i18n.ts';

export type FieldRow = { readonly key: string; readonly label: string; readonly before: string; readonly after: string };
export type ChangeRow = { readonly key: string; readonly state: PartChange['state']; readonly title: string; readonly hint: string; readonly fields: readonly FieldRow[] };

/** `automationLevel` is looked up; what has no words is told as it is called. */
const fieldLabel = (field: string): string => {
  const name = field.replace('.', '-');
  const words = translate(`versions:field.${name}` as 'versions:field.name');
  return words.endsWith(`field.${name}`) ? field : words;
};

const rowOf = ({ field, before, after }: FieldChange): FieldRow => ({ key: field, label: fieldLabel(field), before: sayValue(field, before), after: sayValue(field, after) });

/** A difference as a line with its fields below it. */
export function changeRow(change: Change, index: number): ChangeRow {
  if (change.kind === 'field') return { key: `${index}`, state: 'changed', title: fieldLabel(change.field), hint: '', fields: [rowOf(change)] };
  const { part, state, name, was, from, to, isMoved, fields } = change;
  const place = (at: number | null): string => String((at ?? 0) + 1);
  const isNumbered = part === 'steps' || part === 'decisions';
  const kind = translate(`versions:part.${part}`, { number: isNumbered ? place(to ?? from) : '' }).trim();
  const hints = [
    kind,
    ...(was !== null && was !== name ? [translate('versions:compare.was', { name: was })] : []),
    ...(isMoved ? [translate('versions:compare.movedFrom', { number: place(from) })] : []),
  ];
  return { key: `${index}`, state, title: name.split('\n', 1)[0] ?? '', hint: hints.join(' · '), fields: fields.filter(({ field }) => field !== 'name').map(rowOf) };
}
