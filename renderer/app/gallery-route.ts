import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { AnyRootRoute } from '@tanstack/react-router';

declare const __GALLERY__: boolean | undefined;

/** Whether the gallery of primitives is part of this build: while developing and for its screenshots. */
export const hasGallery: boolean = typeof __GALLERY__ === 'undefined' ? import.meta.env.DEV : __GALLERY__ === true;

/** The gallery's route, or none; the build then leaves the gallery out altogether. */
export function galleryRoute<Root extends AnyRootRoute>(root: Root) {
  if (!hasGallery) return [];
  return [
    createRoute({
      getParentRoute: () => root,
      path: '/gallery',
      component: lazyRouteComponent(() => import('./gallery/gallery-page.tsx'), 'GalleryPage'),
    }),
  ];
}
