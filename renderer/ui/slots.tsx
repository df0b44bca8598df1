import { createPortal } from 'react-dom';
import type { ReactNode } from 'react';
import { create } from 'zustand';

/** Places in the shell that pages fill. */
const slotNames = ['crumbs', 'actions', 'drawer', 'strip'] as const;
export type SlotName = (typeof slotNames)[number];

type Places = Readonly<Record<SlotName, HTMLElement | null>>;

const usePlaces = create<Places>()(() => ({ crumbs: null, actions: null, drawer: null, strip: null }));

const holders = Object.fromEntries(
  slotNames.map((name) => [name, (element: HTMLElement | null) => usePlaces.setState({ [name]: element })]),
) as Readonly<Record<SlotName, (element: HTMLElement | null) => void>>;

/** The ref that makes an element of the shell the place of that name. */
export const slotRef = (name: SlotName): ((element: HTMLElement | null) => void) => holders[name];

/** Puts its children into a place of the shell while it is mounted. */
export function Slot({ name, children }: { readonly name: SlotName; readonly children: ReactNode }) {
  const place = usePlaces((places) => places[name]);
  return place === null ? null : createPortal(children, place);
}
