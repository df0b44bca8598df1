import { useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Retry, WorkflowDefinition, WorkflowStep } from '#shared/domain/workflows/definition.ts';
import type { Edit, StepField } from '#shared/domain/workflows/edit.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { SegmentedControl } from '#renderer/ui/radio-group.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { told } from './act.ts';
import type { Act } from './act.ts';
import { CommitField } from './commit-field.tsx';
import { DecisionsForm } from './decisions-form.tsx';
import { AFTER_RETRY, METHODS, countIn, listOf, minutesIn, minutesText, orNull } from './form-values.ts';
import { RowsField } from './rows-field.tsx';
import styles from './form.module.css';

export interface StepFormProps {
  readonly step: WorkflowStep;
  /** Its place, from 0. */
  readonly at: number;
  /** All of the runbook: where its ways may lead. */
  readonly definition: Pick<WorkflowDefinition, 'steps' | 'decisions'>;
  readonly act: Act;
}

const NONE = 'none';
const FLAGS = ['sideEffects', 'critical', 'pausePoint', 'irreversible'] as const;

/** Everything that a step can say of itself (W2), each change an edit of the text. */
export function StepForm({ step, at, definition, act }: StepFormProps) {
  const { t } = useTranslation('editor');
  const set = <F extends StepField>(field: F, value: WorkflowStep[F]) => act([{ op: 'set-step', at, field, value } as Edit]);
  const line = (field: 'role' | 'assignee' | 'commitment' | 'parallel' | 'runbook') => (
    <CommitField label={t(`step.${field}`)} value={step[field] ?? ''} onCommit={(text) => set(field, orNull(text))} />
  );
  const names = (field: 'systems' | 'reads' | 'sets') => (
    <CommitField label={t(`step.${field}`)} placeholder={t('form.commas')} value={step[field].join(', ')} onCommit={(text) => set(field, listOf(text))} />
  );
  const time = (field: 'minutes' | 'timeoutMinutes') => (
    <CommitField
      label={t(`step.${field}`)}
      placeholder={t('form.time')}
      value={minutesText(step[field])}
      onCommit={(text) => {
        const minutes = minutesIn(text);
        return minutes === undefined ? Promise.resolve(t('form.noTime')) : set(field, minutes);
      }}
    />
  );
  return (
    <div className={styles.form}>
      <CommitField label={t('step.name')} value={step.name} onCommit={(text) => (text.trim() === '' ? Promise.resolve(t('form.noName')) : set('name', text.trim()))} />
      <div className={styles.grid}>
        <SegmentedControl
          label={t('step.automation')}
          options={(['manual', 'automated'] as const).map((value) => ({ value, label: t(`automation.${value}`) }))}
          value={step.automation}
          onChange={(value) => void told(set('automation', value))}
        />
        <SegmentedControl
          label={t('step.actor')}
          options={(['human', 'system'] as const).map((value) => ({ value, label: t(`actor.${value}`) }))}
          value={step.actor}
          onChange={(value) => void told(set('actor', value))}
        />
        {line('role')}
        {line('assignee')}
        {time('minutes')}
        {time('timeoutMinutes')}
      </div>
      <CommitField isLong label={t('step.instructions')} value={step.instructions} onCommit={(text) => set('instructions', text.trim())} />
      <RowsField
        label={t('step.commands')}
        columns={[{ key: 'language', label: t('step.language') }, { key: 'text', label: t('step.command'), mono: true, isLong: true }]}
        rows={step.commands.map(({ language, text }) => ({ language: language ?? '', text }))}
        blank={{ language: 'bash', text: '' }}
        onCommit={(rows) => (rows.some(({ text }) => text.trim() === '') ? Promise.resolve(null) : set('commands', rows.map(({ language, text }) => ({ language: orNull(language), text }))))}
      />
      <Part title={t('part.safety')}>
        <CommitField isLong label={t('step.validation')} value={step.validation ?? ''} onCommit={(text) => set('validation', orNull(text))} />
        <CommitField isLong label={t('step.rollback')} value={step.rollback ?? ''} onCommit={(text) => set('rollback', orNull(text))} />
        <div className={styles.grid}>
          {FLAGS.map((field) => (
            <Checkbox key={field} isSelected={step[field]} onChange={(value) => void told(set(field, value))}>
              {t(`step.${field}`)}
            </Checkbox>
          ))}
          {names('systems')}
          {line('commitment')}
          <Select
            label={t('step.idempotency')}
            options={[{ value: NONE, label: t('form.none') }, ...METHODS.map((value) => ({ value, label: t(`method.${value}`) }))]}
            value={step.idempotency ?? NONE}
            onChange={(value) => void told(set('idempotency', value === NONE ? null : value))}
          />
        </div>
        <ApprovalFields step={step} set={set} />
      </Part>
      <Part title={t('part.retry')}>
        <RetryFields retry={step.retry} set={(retry) => set('retry', retry)} />
      </Part>
      <Part title={t('part.ways')}>
        <DecisionsForm definition={definition} after={step.id} act={act} />
      </Part>
      <Part title={t('part.flow')}>
        <div className={styles.grid}>
          {line('parallel')}
          {line('runbook')}
          {names('reads')}
          {names('sets')}
        </div>
      </Part>
    </div>
  );
}

/** Fields that belong together, under a small heading. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.part}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}

type Setter = <F extends StepField>(field: F, value: WorkflowStep[F]) => Promise<string | null>;

function ApprovalFields({ step: { approval }, set }: { readonly step: WorkflowStep; readonly set: Setter }) {
  const { t } = useTranslation('editor');
  return (
    <div className={styles.grid}>
      <CommitField
        label={t('step.approval')}
        placeholder={t('form.none')}
        value={approval === null ? '' : String(approval.count)}
        onCommit={(text) => {
          const count = countIn(text);
          if (count === undefined) return Promise.resolve(t('form.noCount'));
          return set('approval', count === null ? null : { count, by: approval?.by ?? null });
        }}
      />
      <CommitField
        label={t('step.approvalBy')}
        placeholder={t('form.anybody')}
        value={approval?.by ?? ''}
        onCommit={(text) => (approval === null && text.trim() === '' ? Promise.resolve(null) : set('approval', { count: approval?.count ?? 1, by: orNull(text) }))}
      />
    </div>
  );
}

const ONCE: Retry = { times: 1, waitMinutes: null, growing: false, then: null };

function RetryFields({ retry, set }: { readonly retry: Retry | null; readonly set: (retry: Retry | null) => Promise<string | null> }) {
  const { t } = useTranslation('editor');
  return (
    <div className={styles.grid}>
      <CommitField
        label={t('retry.times')}
        placeholder={t('form.none')}
        value={retry === null ? '' : String(retry.times)}
        onCommit={(text) => {
          const times = countIn(text);
          return times === undefined ? Promise.resolve(t('form.noCount')) : set(times === null ? null : { ...(retry ?? ONCE), times });
        }}
      />
      {retry !== null && (
        <>
          <CommitField
            label={t('retry.wait')}
            placeholder={t('form.time')}
            value={minutesText(retry.waitMinutes)}
            onCommit={(text) => {
              const minutes = minutesIn(text);
              return minutes === undefined ? Promise.resolve(t('form.noTime')) : set({ ...retry, waitMinutes: minutes });
            }}
          />
          <Select
            label={t('retry.then')}
            options={[{ value: NONE, label: t('form.none') }, ...AFTER_RETRY.map((value) => ({ value, label: t(`after.${value}`) }))]}
            value={retry.then ?? NONE}
            onChange={(value) => void told(set({ ...retry, then: value === NONE ? null : value }))}
          />
          <Checkbox isSelected={retry.growing} onChange={(growing) => void told(set({ ...retry, growing }))}>
            {t('retry.growing')}
          </Checkbox>
        </>
      )}
    </div>
  );
}
