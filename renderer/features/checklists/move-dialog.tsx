import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/domain/items/item.ts';
import { fuzzyMatch } from '#renderer/lib/fuzzy.ts';
import { departmentLists, departmentTree } from '#renderer/lib/overview.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { List, ListRow } from '#renderer/ui/list.tsx';
import { plainText } from '#renderer/ui/inline-markdown.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { moveToList } from './checklists.store.ts';
import { stopAsking } from './list-state.ts';

const AT_MOST = 30;

/** Asks for another list that items go to. */
export function MoveDialog({ items, from }: { readonly items: readonly Item[]; readonly from: string }) {
  const { t } = useTranslation('checklists');
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query);
  const lists = departmentLists.useQuery({ departmentIds: null }).data ?? [];
  const departments = new Map((departmentTree.useQuery({}).data?.departments ?? []).map(({ id, name }) => [id, name]));
  const found = lists
    .filter(({ id, archived }) => id !== from && !archived)
    .flatMap((list) => {
      const match = fuzzyMatch(asked, list.title);
      return asked.trim() === '' ? [{ list, score: 0 }] : match === null ? [] : [{ list, score: match.score }];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, AT_MOST)
    .map(({ list }) => list);
  const choose = (id: string | undefined) => {
    const list = lists.find((each) => each.id === id);
    if (list === undefined) return;
    stopAsking();
    void moveToList(items, list);
  };
  return (
    <Dialog isOpen onOpenChange={stopAsking} title={t('moving.title', { count: items.length })} description={items.length === 1 ? plainText(items[0]?.text ?? '') : t('ask.several', { count: items.length })} size="s">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          choose(found[0]?.id);
        }}
      >
        <SearchField
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must say where the focus starts
          autoFocus
          label={t('moving.search')}
          value={query}
          onChange={setQuery}
        />
      </form>
      {found.length === 0 ? (
        <p>{t('moving.none')}</p>
      ) : (
        <List label={t('moving.lists')} onAction={(key) => choose(String(key))}>
          {found.map(({ id, title, departmentId }) => (
            <ListRow key={id} id={id} textValue={title} meta={departments.get(departmentId)}>
              {title}
            </ListRow>
          ))}
        </List>
      )}
    </Dialog>
  );
}
