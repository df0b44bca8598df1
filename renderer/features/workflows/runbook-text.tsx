import { useTranslation } from 'react-i18next';
import type { WorkflowView } from '#shared/ipc/views.ts';
import { MarkdownBlock } from '#renderer/ui/markdown-block.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { StepView } from './step-view.tsx';
import { peopleList, setOwner } from './workflows.store.ts';
import styles from './runbook-text.module.css';

const NOBODY = 'nobody';

/** What the runbook says: what it is for, what must be there first, and its steps. */
export function RunbookText({ view }: { readonly view: WorkflowView }) {
  const { t } = useTranslation('workflows');
  const { draft } = view.workflow;
  return (
    <div className={styles.text}>
      <OwnerSelect view={view} />
      {draft.overview !== '' && (
        <section aria-labelledby="runbook-overview" className={styles.part}>
          <h2 id="runbook-overview" className={styles.heading}>
            {t('page.overview')}
          </h2>
          <MarkdownBlock text={draft.overview} />
        </section>
      )}
      <Points title={t('page.triggers')} points={draft.triggers} id="runbook-triggers" />
      <Points title={t('page.prerequisites')} points={draft.prerequisites} id="runbook-prerequisites" />
      <section aria-labelledby="runbook-steps" className={styles.part}>
        <h2 id="runbook-steps" className={styles.heading}>
          {t('page.steps')}
        </h2>
        <ol>
          {draft.steps.map((step, index) => (
            <StepView key={step.id} step={step} index={index} />
          ))}
        </ol>
      </section>
    </div>
  );
}

function Points({ title, points, id }: { readonly title: string; readonly points: readonly string[]; readonly id: string }) {
  if (points.length === 0) return null;
  return (
    <section aria-labelledby={id} className={styles.part}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      <MarkdownBlock text={points.map((point) => `- ${point.replaceAll('\n', '\n  ')}`).join('\n')} />
    </section>
  );
}

function OwnerSelect({ view }: { readonly view: WorkflowView }) {
  const { t } = useTranslation('workflows');
  const { data: people } = peopleList.useQuery({});
  const { id, ownerId } = view.workflow;
  const active = people?.filter((person) => person.active || person.id === ownerId) ?? [];
  const options = [{ value: NOBODY, label: t('owner.nobody') }, ...active.map((person) => ({ value: person.id, label: person.name }))];
  return (
    <div className={styles.owner}>
      <Select
        label={t('owner.label')}
        options={options}
        value={ownerId ?? NOBODY}
        onChange={(value) => void setOwner(id, value === NOBODY ? null : value, active.find((person) => person.id === value)?.name ?? null)}
      />
    </div>
  );
}
