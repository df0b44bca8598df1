import type { ReactNode } from 'react';
import { useRouter } from '@tanstack/react-router';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { ariaLocale } from '#renderer/lib/i18n.ts';
import { useDirection } from '#renderer/lib/theme.ts';

/** What the primitives must know of the program: its direction, and how its links are followed. */
export function PrimitivesFrame({ children }: { readonly children: ReactNode }) {
  const { history } = useRouter();
  const direction = useDirection();
  return (
    <I18nProvider locale={ariaLocale(direction)}>
      <RouterProvider navigate={(href) => history.push(href)} useHref={(href) => history.createHref(href)}>
        {children}
      </RouterProvider>
    </I18nProvider>
  );
}
