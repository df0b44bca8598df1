import { create } from 'zustand';
import type { Place, Thing } from './departments.store.ts';
import type { TreeNode } from './tree-model.ts';

/** What a dialog of this feature asks for now. */
type Asked =
  | { readonly act: 'create'; readonly place: Place }
  | { readonly act: 'rename'; readonly thing: Thing }
  | { readonly act: 'move'; readonly row: TreeNode }
  | { readonly act: 'lead'; readonly thing: Thing };

export const useAsked = create<{ readonly asked: Asked | null }>()(() => ({ asked: null }));

/** Asks for the name of something new. */
export const askNew = (place: Place): void => useAsked.setState({ asked: { act: 'create', place } });

/** Asks for another name. */
export const askRename = (thing: Thing): void => useAsked.setState({ asked: { act: 'rename', thing } });

/** Asks where something goes, for those who neither drag nor know the keys. */
export const askMove = (row: TreeNode): void => useAsked.setState({ asked: { act: 'move', row } });

/** Asks who leads a department. */
export const askLead = (thing: Thing): void => useAsked.setState({ asked: { act: 'lead', thing } });

export const stopAsking = (): void => useAsked.setState({ asked: null });

/** What was taken up by keyboard and waits for its new place. */
export const useCarried = create<{ readonly row: TreeNode | null }>()(() => ({ row: null }));

export const takeUp = (row: TreeNode): void => useCarried.setState({ row });
export const letGo = (): void => useCarried.setState({ row: null });
