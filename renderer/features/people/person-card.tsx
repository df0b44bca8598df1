import { Pencil, UserRoundCheck, UserRoundMinus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PersonEntry, PersonLoad } from '#shared/ipc/views.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useDesk } from '#renderer/lib/desk.ts';
import { itemHref } from '#renderer/lib/item-href.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Callout } from '#renderer/ui/callout.tsx';
import { InlineMarkdown } from '#renderer/ui/inline-markdown.tsx';
import { LinkList, LinkRow } from '#renderer/ui/link-list.tsx';
import { PageDrawer } from '#renderer/ui/page-drawer.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { reactivate } from './people.acts.ts';
import { ask, personLoad, showPerson } from './people-page.store.ts';
import { sitDownAs } from './people.store.ts';
import styles from './people-page.module.css';

export interface PersonCardProps {
  readonly person: PersonEntry;
  readonly department: string | null;
  /** Whether somebody would remain. */
  readonly canLeave: boolean;
}

/** Somebody: how to reach them, what they are, and what they hold, with the way to each of it. */
export function PersonCard({ person, department, canLeave }: PersonCardProps) {
  const { t } = useTranslation('people');
  const { data } = personLoad.useQuery({ id: person.id });
  const isAtDesk = useDesk((desk) => desk.person?.id === person.id);
  return (
    <PageDrawer
      title={person.name}
      subtitle={<Standing isActive={person.active} isAtDesk={isAtDesk} />}
      onClose={() => showPerson(null)}
      footer={
        <>
          <Button size="s" icon={Pencil} shortcut="people.edit" onPress={() => ask({ what: 'edit', person })}>
            {t('card.edit')}
          </Button>
          {person.active ? (
            <Button size="s" icon={UserRoundMinus} shortcut="people.activity" isDisabled={!canLeave} onPress={() => ask({ what: 'deactivate', person })}>
              {t('card.deactivate')}
            </Button>
          ) : (
            <Button size="s" icon={UserRoundCheck} variant="primary" shortcut="people.activity" onPress={() => void reactivate(person)}>
              {t('card.reactivate')}
            </Button>
          )}
          {person.active && !isAtDesk && (
            <Button size="s" variant="quiet" onPress={() => void sitDownAs(person.id)}>
              {t('card.sit')}
            </Button>
          )}
        </>
      }
    >
      {!person.active && (
        <div className={styles.standing}>
          <p className={styles.muted}>{t('card.inactiveMeans')}</p>
          {person.load.runs > 0 && <Callout tone="warning">{t('card.inactiveRuns', { count: person.load.runs })}</Callout>}
        </div>
      )}
      <dl className={styles.facts}>
        <Fact name={t('card.email')}>
          {person.email === null ? (
            <span className={styles.muted}>{t('card.none')}</span>
          ) : (
            <a className={styles.mail} href={`mailto:${encodeURIComponent(person.email).replace('%40', '@')}`} target="_blank" rel="noreferrer">
              {person.email}
            </a>
          )}
        </Fact>
        <Fact name={t('card.department')}>{department ?? <span className={styles.muted}>{t('card.none')}</span>}</Fact>
        <Fact name={t('card.roles')}>{person.roles.map((role) => t(`role.${role}`)).join(', ')}</Fact>
      </dl>
      <h3 className={styles.heading}>{t('card.holds')}</h3>
      {data !== null && <Holdings load={data} />}
    </PageDrawer>
  );
}

function Standing({ isActive, isAtDesk }: { readonly isActive: boolean; readonly isAtDesk: boolean }) {
  const { t } = useTranslation('people');
  if (!isActive) return <Badge tone="warning">{t('page.isInactive')}</Badge>;
  return isAtDesk ? <Badge tone="accent">{t('page.atDesk')}</Badge> : <>{t('activity.active')}</>;
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Holdings({ load }: { readonly load: PersonLoad }) {
  const { t } = useTranslation('people');
  const { items, departments, workflows, runs, counts } = load;
  if (items.length + departments.length + workflows.length + runs.length === 0) return <p className={styles.muted}>{t('card.nothing')}</p>;
  return (
    <>
      <Held title={t('card.runs')} count={counts.runs} things={runs.map(({ id, title }) => ({ id, href: `/runs/${id}`, name: title }))} />
      <Held
        title={t('card.items')}
        count={counts.items}
        things={items.map(({ id, text, state, checklistId, checklist }) => ({
          id, href: itemHref(checklistId, id), name: <InlineMarkdown text={text} />, hint: checklist, mark: <StatusMark status={state} show="shape" />,
        }))}
      />
      <Held title={t('card.departments')} count={counts.departments} things={departments.map(({ id, name }) => ({ id, href: `/departments/${id}`, name }))} />
      <Held title={t('card.workflows')} count={counts.workflows} things={workflows.map(({ id, title }) => ({ id, href: `/runbooks/${id}`, name: title }))} />
    </>
  );
}

type Thing = { readonly id: string; readonly href: string; readonly name: React.ReactNode; readonly hint?: string; readonly mark?: React.ReactNode };

function Held({ title, count, things }: { readonly title: string; readonly count: number; readonly things: readonly Thing[] }) {
  const { t } = useTranslation('people');
  if (things.length === 0) return null;
  return (
    <section className={styles.holding}>
      <h4 className={styles.holdingTitle}>
        {title} <span className={styles.muted}>{formatCount(count)}</span>
      </h4>
      <LinkList label={title} isDivided={false}>
        {things.map(({ id, href, name, hint, mark }) => (
          <LinkRow key={id} href={href} leading={mark} description={hint}>
            {name}
          </LinkRow>
        ))}
      </LinkList>
      {count > things.length && <p className={styles.muted}>{t('card.moreItems', { count: count - things.length })}</p>}
    </section>
  );
}
