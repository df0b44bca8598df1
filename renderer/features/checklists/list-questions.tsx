import { useEffect } from 'react';
import type { Item } from '#shared/domain/items/item.ts';
import type { Person } from '#shared/domain/people/person.ts';
import type { ChecklistView } from '#shared/ipc/views.ts';
import { fetched } from '#renderer/lib/fetched.tsx';
import { stopAsking, useListState } from './list-state.ts';

/** Dialogs are fetched once the page stands, so that a key finds its dialog there and typing goes into it. */
const AssignDialog = fetched(async () => (await import('./assign-dialog.tsx')).AssignDialog);
const DueDialog = fetched(async () => (await import('./due-dialog.tsx')).DueDialog);
const StageDialog = fetched(async () => (await import('./stage-dialog.tsx')).StageDialog);
const MoveDialog = fetched(async () => (await import('./move-dialog.tsx')).MoveDialog);

export interface ListQuestionsProps {
  readonly view: ChecklistView;
  /** What the question is about. */
  readonly items: readonly Item[];
  readonly people: readonly Person[];
}

/** The dialog that asks about the chosen items, when one does. */
export function ListQuestions({ view, items, people }: ListQuestionsProps) {
  const asking = useListState((state) => state.asking);
  useEffect(() => {
    for (const dialog of [AssignDialog, DueDialog, StageDialog, MoveDialog]) void dialog.preload();
  }, []);
  if (items.length === 0) return null;
  switch (asking) {
    case 'assign': return <AssignDialog items={items} people={people.filter(({ active }) => active)} onClose={stopAsking} />;
    case 'due': return <DueDialog items={items} recurs={view.checklist.recurrence !== null} cycle={view.checklist.cycle} onClose={stopAsking} />;
    case 'stage': return <StageDialog items={items} />;
    case 'move': return <MoveDialog items={items} from={view.checklist.id} />;
    case null: return null;
  }
}
