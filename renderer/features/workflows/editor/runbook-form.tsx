import { useTranslation } from 'react-i18next';
import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import type { DefinitionField, Edit } from '#shared/domain/workflows/edit.ts';
import { Select } from '#renderer/ui/select.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { CommitField } from './commit-field.tsx';
import { DecisionsForm } from './decisions-form.tsx';
import { CATEGORIES, CLASSES, FREQUENCIES, LEVELS, PARAMETER_TYPES, listOf, orNull } from './form-values.ts';
import { LinesField, RowsField } from './rows-field.tsx';
import { told } from './act.ts';
import type { Act } from './act.ts';
import { Part } from './step-form.tsx';
import styles from './form.module.css';

export interface RunbookFormProps {
  readonly definition: WorkflowDefinition;
  readonly act: Act;
}

const NONE = 'none';
const MONITORING = ['metrics', 'levels', 'alerts', 'dashboard'] as const;
const GATE = ['next', 'completion', 'ledger', 'handoff'] as const;
const DEPENDENCIES = ['upstream', 'downstream', 'systems', 'teams'] as const;
const NO_MONITORING = { metrics: null, levels: null, alerts: null, dashboard: null };
const NO_GATE = { next: null, completion: null, ledger: null, handoff: null };
const NO_DEPENDENCIES = { upstream: [], downstream: [], systems: [], teams: [] };

/** Everything that a runbook says of itself beside its steps (W1). */
export function RunbookForm({ definition, act }: RunbookFormProps) {
  const { t } = useTranslation('editor');
  const set = <F extends DefinitionField>(field: F, value: WorkflowDefinition[F]) => act([{ op: 'set', field, value } as Edit]);
  const line = (field: 'type' | 'subtype' | 'owner' | 'duration' | 'current' | 'target' | 'priority' | 'logs' | 'metrics') => (
    <CommitField label={t(`whole.${field}`)} value={definition[field] ?? ''} onCommit={(text) => set(field, orNull(text))} />
  );
  const lines = (field: 'triggers' | 'prerequisites' | 'kpis' | 'opportunities') => (
    <LinesField label={t(`whole.${field}`)} values={definition[field]} onCommit={(values) => set(field, values)} />
  );
  const { gate, monitoring, dependencies } = definition;
  return (
    <div className={styles.form}>
      <CommitField label={t('whole.title')} value={definition.title} onCommit={(text) => (text.trim() === '' ? Promise.resolve(t('form.noTitle')) : set('title', text.trim()))} />
      <CommitField isLong label={t('whole.overview')} value={definition.overview} onCommit={(text) => set('overview', text.trim())} />
      <div className={styles.grid}>
        {line('owner')}
        <CommitField label={t('whole.tags')} placeholder={t('form.commas')} value={definition.tags.join(', ')} onCommit={(text) => set('tags', listOf(text))} />
        <Choice label={t('whole.category')} words={CATEGORIES} value={definition.category} nameOf={(value) => t(`category.${value}`)} onChange={(value) => void told(set('category', value))} />
        <Choice label={t('whole.frequency')} words={FREQUENCIES} value={definition.frequency} nameOf={(value) => t(`frequency.${value}`)} onChange={(value) => void told(set('frequency', value))} />
        <Choice label={t('whole.class')} words={CLASSES} value={definition.class} nameOf={(value) => t(`class.${value}`)} onChange={(value) => void told(set('class', value))} />
        <Choice
          label={t('whole.automationLevel')}
          words={LEVELS.map(String)}
          value={definition.automationLevel === null ? null : String(definition.automationLevel)}
          nameOf={(value) => t(`level.${value as '0' | '1' | '2' | '3'}`)}
          onChange={(value) => void told(set('automationLevel', LEVELS.find((level) => String(level) === value) ?? null))}
        />
        {line('duration')}
        {line('priority')}
        {line('type')}
        {line('subtype')}
        {line('current')}
        {line('target')}
        <Switch isSelected={definition.active} onChange={(value) => void told(set('active', value))}>
          {t('whole.active')}
        </Switch>
      </div>
      <Part title={t('part.start')}>
        {lines('triggers')}
        {lines('prerequisites')}
        <ParametersField definition={definition} set={(parameters) => set('parameters', parameters)} />
      </Part>
      <Part title={t('part.decisions')}>
        <DecisionsForm definition={definition} act={act} />
      </Part>
      <Part title={t('part.outcome')}>
        <RowsField
          label={t('whole.outputs')}
          columns={[{ key: 'name', label: t('whole.outputName') }, { key: 'text', label: t('whole.outputText') }]}
          rows={definition.outputs}
          blank={{ name: '', text: '' }}
          onCommit={(rows) => set('outputs', rows.filter(({ name }) => name.trim() !== ''))}
        />
        <div className={styles.grid}>
          {line('logs')}
          {line('metrics')}
        </div>
        {lines('kpis')}
      </Part>
      <Part title={t('part.gate')}>
        <div className={styles.grid}>
          {GATE.map((key) => (
            <CommitField key={key} label={t(`gate.${key}`)} value={gate?.[key] ?? ''} onCommit={(text) => set('gate', filled({ ...(gate ?? NO_GATE), [key]: orNull(text) }))} />
          ))}
        </div>
      </Part>
      <Part title={t('part.trouble')}>
        <RowsField
          label={t('whole.errors')}
          columns={(['error', 'likelihood', 'impact', 'response'] as const).map((key) => ({ key, label: t(`error.${key}`) }))}
          rows={definition.errors}
          blank={{ error: '', likelihood: '', impact: '', response: '' }}
          onCommit={(rows) => set('errors', rows.filter(({ error }) => error.trim() !== ''))}
        />
        <CommitField isLong label={t('whole.rollback')} value={definition.rollback ?? ''} onCommit={(text) => set('rollback', orNull(text))} />
      </Part>
      <Part title={t('part.watch')}>
        <div className={styles.grid}>
          {MONITORING.map((key) => (
            <CommitField key={key} label={t(`monitoring.${key}`)} value={monitoring?.[key] ?? ''} onCommit={(text) => set('monitoring', filled({ ...(monitoring ?? NO_MONITORING), [key]: orNull(text) }))} />
          ))}
          {DEPENDENCIES.map((key) => (
            <CommitField
              key={key}
              label={t(`dependencies.${key}`)}
              placeholder={t('form.commas')}
              value={(dependencies?.[key] ?? []).join(', ')}
              onCommit={(text) => set('dependencies', filled({ ...(dependencies ?? NO_DEPENDENCIES), [key]: listOf(text) }))}
            />
          ))}
        </div>
        {lines('opportunities')}
      </Part>
    </div>
  );
}

/** Null where nothing of it says anything. */
const filled = <T extends Readonly<Record<string, string | null | readonly string[]>>>(value: T): T | null =>
  Object.values(value).every((each) => each === null || each.length === 0) ? null : value;

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly words: readonly V[];
  readonly value: V | null;
  readonly nameOf: (value: V) => string;
  readonly onChange: (value: V | null) => void;
}

/** One of a few words, or none. */
function Choice<V extends string>({ label, words, value, nameOf, onChange }: ChoiceProps<V>) {
  const { t } = useTranslation('editor');
  return (
    <Select<V | typeof NONE>
      label={label}
      options={[{ value: NONE, label: t('form.notSaid') }, ...words.map((word) => ({ value: word, label: nameOf(word) }))]}
      value={value ?? NONE}
      onChange={(chosen) => onChange(chosen === NONE ? null : chosen)}
    />
  );
}

type Parameters = WorkflowDefinition['parameters'];

function ParametersField({ definition: { parameters }, set }: { readonly definition: WorkflowDefinition; readonly set: (parameters: Parameters) => Promise<string | null> }) {
  const { t } = useTranslation('editor');
  const typed = ({ type, choices }: Parameters[number]): string => (type === 'choice' ? `choice: ${choices.join(', ')}` : type);
  const parsed = (text: string): Pick<Parameters[number], 'type' | 'choices'> => {
    const [, choices] = /^\s*choice\s*:\s*(.*)$/i.exec(text) ?? [];
    if (choices !== undefined) return { type: 'choice', choices: listOf(choices) };
    return { type: PARAMETER_TYPES.find((type) => type === text.trim().toLowerCase()) ?? 'text', choices: [] };
  };
  return (
    <RowsField
      label={t('whole.parameters')}
      columns={[
        { key: 'name', label: t('parameter.name') },
        { key: 'type', label: t('parameter.type') },
        { key: 'default', label: t('parameter.default') },
        { key: 'description', label: t('parameter.description') },
      ]}
      rows={parameters.map((each) => ({ name: each.name, type: typed(each), default: each.default ?? '', description: each.description }))}
      blank={{ name: '', type: 'text', default: '', description: '' }}
      onCommit={(rows) => set(rows.filter(({ name }) => name.trim() !== '').map((row) => ({ name: row.name.trim(), ...parsed(row.type), default: orNull(row.default), description: row.description })))}
    />
  );
}
