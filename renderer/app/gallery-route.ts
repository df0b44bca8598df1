import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { AnyRootRoute } from '@tanstack/react-router';
import { hasGallery } from '#renderer/lib/build.ts';
import { loadTexts } from '#renderer/lib/i18n.ts';

/** The gallery's route, or none; the build then leaves the gallery out altogether. */
export function galleryRoute<Root extends AnyRootRoute>(root: Root) {
  if (!hasGallery) return [];
  return [
    createRoute({
      getParentRoute: () => root,
      path: '/gallery',
      loader: () => loadTexts(['gallery']),
      component: lazyRouteComponent(() => import('./gallery/gallery-page.tsx'), 'GalleryPage'),
    }),
  ];
}
