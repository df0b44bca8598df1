import { Building2, Folder, Layers } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDepartmentTree } from '#renderer/lib/overview.ts';
import { ChooseDialog } from '#renderer/ui/choose-dialog.tsx';
import { stopAsking } from './asking.ts';
import { useDepartmentLists } from './department-lists.ts';
import { placesFor } from './move-places.ts';
import type { MovePlace } from './move-places.ts';
import { carryOut, reasonOf } from './mover.ts';
import type { TreeNode } from './tree-model.ts';

const top = 'top';

/** Asks where something goes: any department, or section, found by typing. */
export function MoveDialog({ row }: { readonly row: TreeNode }) {
  const { t } = useTranslation('departments');
  const tree = useDepartmentTree();
  const lists = useDepartmentLists([row.departmentId]);
  if (tree === null) return null;
  const places = placesFor({ ...tree, lists }, row);
  const choose = (id: string) => {
    const move = places.find((place) => (place.id ?? top) === id)?.move;
    stopAsking();
    if (move != null) void carryOut(move, row.thing.name);
  };
  return (
    <ChooseDialog
      title={t('move.title', { name: row.thing.name })}
      description={t(`move.description.${row.thing.kind}`)}
      label={t('move.places')}
      none={t('move.none')}
      choices={places.map((place) => ({
        id: place.id ?? top,
        label: place.id === null ? t('move.top') : place.path.join(' › '),
        icon: iconOf(place),
        isDisabled: place.move === null,
        isChosen: place.why === 'same',
        hint: place.why === null || place.why === 'same' ? undefined : reasonOf(place.why),
      }))}
      onChoose={choose}
      onClose={stopAsking}
    />
  );
}

const iconOf = ({ id, isSection }: MovePlace) => (id === null ? Layers : isSection ? Folder : Building2);
