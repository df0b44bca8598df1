import { useState } from 'react';
import { BookMarked, Pencil, Save, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '#shared/ipc/settings.ts';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import type { MenuEntry } from '#renderer/ui/menu.tsx';
import { NameDialog } from '#renderer/ui/name-dialog.tsx';
import { BUILT_IN, BUILT_IN_VIEWS } from './library-view.ts';
import { deleteView, renameView, saveView, showBuiltIn, showSaved, updateView, useLibrary, useSavedViews } from './library.store.ts';

type Asking = { readonly what: 'save' } | { readonly what: 'rename'; readonly saved: SavedView };

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Views of the library: to go to one, and to keep what is shown under a name. */
export function ViewMenu() {
  const { t } = useTranslation('library');
  const { view, from } = useLibrary();
  const views = useSavedViews();
  const [asking, setAsking] = useState<Asking | null>(null);
  const saved = views.find(({ id }) => id === from);
  const builtIn = BUILT_IN.find((name) => name === from) ?? 'all';
  const isChanged = !isSame(view, saved?.view ?? BUILT_IN_VIEWS[builtIn]);
  const name = saved?.name ?? t(`view.${builtIn}`);
  useShortcuts([
    { id: 'library.viewAll', keys: 'v l', label: 'library:view.goAll', scope: 'page', handler: () => showBuiltIn('all') },
    { id: 'library.viewAttention', keys: 'v a', label: 'library:view.goAttention', scope: 'page', handler: () => showBuiltIn('attention') },
    { id: 'library.viewInventory', keys: 'v i', label: 'library:view.goInventory', scope: 'page', handler: () => showBuiltIn('inventory') },
    { id: 'library.saveView', keys: 'v s', label: 'library:view.save', scope: 'page', handler: () => setAsking({ what: 'save' }) },
  ]);
  const entries: MenuEntry[] = [
    ...BUILT_IN.map((each) => ({ id: each, label: t(`view.${each}`), isChecked: from === each && !isChanged, onAction: () => showBuiltIn(each) })),
    ...views.map((each, at) => ({ id: each.id, label: each.name, isChecked: from === each.id && !isChanged, startsGroup: at === 0, onAction: () => showSaved(each) })),
    { id: 'save', label: t('view.save'), icon: Save, shortcut: 'library.saveView', startsGroup: true, onAction: () => setAsking({ what: 'save' }) },
    ...(saved === undefined
      ? []
      : [
          { id: 'update', label: t('view.update', { name: saved.name }), icon: Save, isDisabled: !isChanged, onAction: () => void updateView(views, saved) },
          { id: 'rename', label: t('view.rename', { name: saved.name }), icon: Pencil, onAction: () => setAsking({ what: 'rename', saved }) },
          { id: 'delete', label: t('view.delete', { name: saved.name }), icon: Trash2, isDangerous: true, onAction: () => void deleteView(views, saved) },
        ]),
  ];
  const send = async (given: string): Promise<string | null> => {
    if (views.some((each) => each.name === given && !(asking?.what === 'rename' && asking.saved.id === each.id))) return t('view.taken');
    await (asking?.what === 'rename' ? renameView(views, asking.saved.id, given) : saveView(views, given));
    return null;
  };
  return (
    <>
      <Menu label={t('view.label')} entries={entries}>
        <Button icon={BookMarked} aria-label={t(isChanged ? 'view.nowChanged' : 'view.now', { name })}>
          {isChanged ? t('view.changed', { name }) : name}
        </Button>
      </Menu>
      {asking !== null && (
        <NameDialog
          title={asking.what === 'save' ? t('view.saveTitle') : t('view.renameTitle')}
          label={t('view.name')}
          initial={asking.what === 'save' ? '' : asking.saved.name}
          confirm={t(asking.what === 'save' ? 'view.saveGo' : 'view.renameGo')}
          maxLength={80}
          missing={t('view.missing')}
          onSend={send}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}
