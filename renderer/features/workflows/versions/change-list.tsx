import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change } from '#shared/domain/workflows/compare.ts';
import { FactBadge } from '#renderer/ui/diagram/node-facts.tsx';
import { changeRow } from './change-words.ts';
import type { FieldRow } from './change-words.ts';
import styles from './versions.module.css';

/** What two versions say differently, in the order of the document: each thing with its fields before and after. */
export function ChangeList({ changes, label }: { readonly changes: readonly Change[]; readonly label: string }) {
  const { t } = useTranslation('versions');
  const rows = useMemo(() => changes.map(changeRow), [changes]);
  return (
    <ol className={styles.changes} aria-label={label}>
      {rows.map(({ key, state, title, hint, fields }) => (
        <li key={key} className={styles.change}>
          <FactBadge badge={{ mark: state, words: t(`state.${state}`) }} />
          <div className={styles.changeBody}>
            <p dir="auto" className={styles.changeTitle}>
              {title}
            </p>
            {hint !== '' && <p className={styles.hint}>{hint}</p>}
            {fields.length > 0 && (
              <dl className={styles.fields}>
                {fields.map((field) => (
                  <Field key={field.key} field={field} isAlone={fields.length === 1 && field.label === title} />
                ))}
              </dl>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Field({ field: { label, before, after }, isAlone }: { readonly field: FieldRow; readonly isAlone: boolean }) {
  const { t } = useTranslation('versions');
  const nothing = <span className={styles.nothing}>{t('compare.nothing')}</span>;
  return (
    <div className={styles.field}>
      <dt className={isAlone ? 'visually-hidden' : styles.fieldName}>{label}</dt>
      <dd dir="auto" className={styles.before}>
        <span className="visually-hidden">{t('compare.before')} </span>
        {before === '' ? nothing : <del>{before}</del>}
      </dd>
      <dd dir="auto" className={styles.after}>
        <span className="visually-hidden">{t('compare.after')} </span>
        {after === '' ? nothing : <ins>{after}</ins>}
      </dd>
    </div>
  );
}
