import { createElement, lazy, Suspense } from 'react';
import { lazyRouteComponent } from '@tanstack/react-router';
import { loadTexts } from '#renderer/lib/i18n.ts';

const LazyDeskMenu = lazy(async () => {
  const [{ DeskMenu }] = await Promise.all([import('./desk-menu.tsx'), loadTexts(['people'])]);
  return { default: DeskMenu };
});

/** Who is at the desk and the way to change it; fetched after the first paint. */
export const DeskMenu = (props: { readonly isCollapsed: boolean }) => createElement(Suspense, null, createElement(LazyDeskMenu, props));

/** The first minutes; wants the texts of `people`. */
export const FirstStart = lazy(async () => {
  const [page] = await Promise.all([import('./first-start.tsx'), loadTexts(['people'])]);
  return { default: page.FirstStart };
});

/** Everybody who acts here; wants the texts of `people`. */
export const PeoplePage = lazyRouteComponent(() => import('./people-page.tsx'), 'PeoplePage');

export { startPeople } from './people.palette.ts';
