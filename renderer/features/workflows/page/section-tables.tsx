import { useTranslation } from 'react-i18next';
import type { Parameter, WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import { InlineMarkdown } from '#renderer/ui/inline-markdown.tsx';
import { type Column, Table } from '#renderer/ui/table.tsx';

/** What is asked for once a run; columns that no parameter fills are left out. */
export function ParameterTable({ parameters }: { readonly parameters: readonly Parameter[] }) {
  const { t } = useTranslation(['runbook', 'editor']);
  const type = ({ type: kind, choices }: Parameter): string => t(`runbook:parameter.type.${kind}`, { choices: choices.join(', ') });
  const columns: readonly Column<Parameter>[] = [
    { id: 'name', header: t('editor:parameter.name'), width: 'fit', render: ({ name }) => <code>{name}</code> },
    { id: 'type', header: t('editor:parameter.type'), render: type },
    ...(parameters.some((each) => each.default !== null) ? [{ id: 'default', header: t('editor:parameter.default'), width: 'fit' as const, render: (each: Parameter) => (each.default === null ? '' : <code>{each.default}</code>) }] : []),
    ...(parameters.some(({ description }) => description !== '') ? [{ id: 'description', header: t('editor:parameter.description'), render: ({ description }: Parameter) => <InlineMarkdown text={description} /> }] : []),
  ];
  return <Table caption={t('runbook:part.parameters')} columns={columns} rows={parameters} rowKey={({ name }) => name} />;
}

type ErrorRow = WorkflowDefinition['errors'][number] & { readonly at: number };

/** What fails, how likely and how bad that is, and what to do then. */
export function ErrorTable({ rows }: { readonly rows: WorkflowDefinition['errors'] }) {
  const { t } = useTranslation(['runbook', 'editor']);
  const fields = (['error', 'likelihood', 'impact', 'response'] as const).filter((field) => rows.some((row) => row[field] !== ''));
  const columns = fields.map((field): Column<ErrorRow> => ({ id: field, header: t(`editor:error.${field}`), render: (row) => <InlineMarkdown text={row[field]} /> }));
  return <Table caption={t('runbook:part.errors')} columns={columns} rows={rows.map((row, at) => ({ ...row, at }))} rowKey={({ at }) => String(at)} />;
}
