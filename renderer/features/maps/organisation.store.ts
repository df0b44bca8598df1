import { create } from 'zustand';
import { queryStore } from '#renderer/lib/query.ts';
import type { Folding, FoldingBase } from './organisation-model.ts';

/** The tree of departments as its map shows it. */
export const organisationView = queryStore('maps.organisation', ['departments', 'checklists', 'items', 'maps', 'workspace']);

/** How the map was left: what is closed stays closed when one comes back. */
export const useFolding = create<Folding>()(() => ({ base: 'auto', set: new Map() }));

/** Opens or closes nodes. */
export function setOpen(nodes: readonly string[], isOpen: boolean): void {
  useFolding.setState(({ set }) => ({ set: new Map([...set, ...nodes.map((node) => [node, isOpen] as const)]) }));
}

/** Opens or closes everything alike. */
export const setBase = (base: FoldingBase): void => useFolding.setState({ base, set: new Map() });
