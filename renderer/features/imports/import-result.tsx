import { BookOpen, ListChecks, Network, Undo2, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { fileName } from '#renderer/lib/file-name.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Callout } from '#renderer/ui/callout.tsx';
import { LinkList, LinkRow } from '#renderer/ui/link-list.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { countedList, sumCounts } from './counted.ts';
import { undoImport } from './imports.store.ts';
import type { Imported } from './imports.store.ts';
import type { Arrival } from './what-came.ts';
import styles from './import-page.module.css';

const icons = { checklists: ListChecks, workflows: BookOpen, maps: Network, people: UserRound } as const;
const places = { checklists: '/checklists', workflows: '/runbooks', maps: '/maps', people: '/people' } as const;
const atMost = 50;

/** What was stored, with the way to each thing, and the way back. */
export function ImportResult({ imported }: { readonly imported: Imported }) {
  const { t } = useTranslation('imports');
  const { report, came, isUndone } = imported;
  const created = countedList(sumCounts(report.files.map((file) => file.created)));
  const updated = countedList(sumCounts(report.files.map((file) => file.updated)));
  const failed = report.files.filter(({ error }) => error !== null);
  const isNothing = created === '' && updated === '';
  return (
    <>
      {isUndone ? (
        <Callout tone="info" title={t('result.undone')} />
      ) : (
        <Callout
          tone="success"
          title={t('result.title')}
          act={
            isNothing ? undefined : (
              <Button icon={Undo2} onPress={() => void undoImport()}>
                {t('result.undo')}
              </Button>
            )
          }
        >
          {isNothing && <p>{t('result.nothing')}</p>}
          {created !== '' && <p>{t('summary.created', { list: created })}</p>}
          {updated !== '' && <p>{t('summary.updated', { list: updated })}</p>}
        </Callout>
      )}
      {failed.length > 0 && (
        <Callout tone="error" title={t('result.failed', { count: failed.length })}>
          {failed.map(({ path, error }) => (
            <p key={path}>
              <code>{error?.line == null ? fileName(path) : t('error.at', { file: fileName(path), line: error.line })}</code> {error?.message}
            </p>
          ))}
        </Callout>
      )}
      {came.length > 0 && <Came came={came} />}
    </>
  );
}

function Came({ came }: { readonly came: readonly Arrival[] }) {
  const { t } = useTranslation('imports');
  const rest = came.length - atMost;
  const nouns = (['checklists', 'workflows', 'maps', 'people'] as const).filter((noun) => came.some((each) => each.noun === noun));
  return (
    <Panel
      title={t('result.came')}
      actions={nouns.map((noun) => (
        <span key={noun} className={styles.place}>
          <TextLink href={noun === 'checklists' ? '/departments' : places[noun]}>{t(noun === 'checklists' ? 'result.go.departments' : `result.go.${noun}`)}</TextLink>
        </span>
      ))}
    >
      <LinkList label={t('result.came')}>
        {came.slice(0, atMost).map(({ noun, id, title, hint }) => {
          const Icon = icons[noun];
          return (
            <LinkRow key={id} href={`${places[noun]}/${id}`} leading={<Icon aria-hidden="true" className={styles.icon} strokeWidth={1.75} />} meta={hint === '' ? undefined : hint}>
              {title}
            </LinkRow>
          );
        })}
      </LinkList>
      {rest > 0 && <p className={styles.rest}>{t('result.rest', { count: rest })}</p>}
    </Panel>
  );
}
