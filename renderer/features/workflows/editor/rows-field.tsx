import { useId, useState } from 'react';
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { CommitField } from './commit-field.tsx';
import type { Commit } from './commit-field.tsx';
import styles from './form.module.css';

export interface Column<T> {
  readonly key: keyof T & string;
  readonly label: string;
  readonly mono?: boolean;
  readonly isLong?: boolean;
}

export interface RowsFieldProps<T extends Readonly<Record<string, string>>> {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly blank: T;
  readonly onCommit: Commit<readonly T[]>;
}

/** Several things of a kind, each on a row of its own; a row that is added counts from its first word on. */
export function RowsField<T extends Readonly<Record<string, string>>>({ label, columns, rows, blank, onCommit }: RowsFieldProps<T>) {
  const { t } = useTranslation('editor');
  const id = useId();
  const [isAdding, setIsAdding] = useState(false);
  const row = (value: T, index: number, change: Commit<T>, isNew: boolean) => (
    // oxlint-disable-next-line react/no-array-index-key -- rows have no other name, and a text in hand stays on its place
    <li key={index} className={styles.row}>
      <div className={styles.cells}>
        {columns.map(({ key, label: name, mono = false, isLong = false }, at) => (
          <CommitField
            key={key}
            label={columns.length === 1 ? t('form.nth', { label, number: index + 1 }) : name}
            hideLabel={columns.length === 1}
            mono={mono}
            isLong={isLong}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- a row that was asked for is written in at once
            autoFocus={isNew && at === 0}
            value={value[key] ?? ''}
            onCommit={(text) => change({ ...value, [key]: text })}
          />
        ))}
      </div>
      <IconButton
        size="s"
        icon={X}
        label={t('form.remove', { label, number: index + 1 })}
        onPress={() => {
          if (isNew) setIsAdding(false);
          else void onCommit(rows.filter((_row, other) => other !== index));
        }}
      />
    </li>
  );
  return (
    <div role="group" aria-labelledby={id} className={styles.rowsField}>
      <div className={styles.rowsHead}>
        <span id={id} className={styles.label}>
          {label}
        </span>
        <Button size="s" variant="quiet" icon={Plus} isDisabled={isAdding} onPress={() => setIsAdding(true)} aria-label={t('form.addTo', { label })}>
          {t('form.add')}
        </Button>
      </div>
      {(rows.length > 0 || isAdding) && (
        <ul className={styles.rows}>
          {rows.map((value, index) => row(value, index, (next) => onCommit(rows.map((other, at) => (at === index ? next : other))), false))}
          {isAdding &&
            row(blank, rows.length, async (next) => {
              const wrong = await onCommit([...rows, next]);
              if (wrong === null) setIsAdding(false);
              return wrong;
            }, true)}
        </ul>
      )}
    </div>
  );
}

export interface LinesFieldProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly onCommit: Commit<string[]>;
  readonly isLong?: boolean;
}

/** Several texts, each on a row. */
export function LinesField({ label, values, onCommit, isLong = false }: LinesFieldProps) {
  return (
    <RowsField
      label={label}
      columns={[{ key: 'text', label, isLong }]}
      rows={values.map((text) => ({ text }))}
      blank={{ text: '' }}
      onCommit={(rows) => onCommit(rows.map(({ text }) => text).filter((text) => text.trim() !== ''))}
    />
  );
}
