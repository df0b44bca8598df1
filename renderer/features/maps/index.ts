import { lazyRouteComponent } from '@tanstack/react-router';

export const MapsPage = lazyRouteComponent(() => import('./maps-page.tsx'), 'MapsPage');
export const OrganisationPage = lazyRouteComponent(() => import('./organisation-page.tsx'), 'OrganisationPage');
export const MapPage = lazyRouteComponent(() => import('./map-page.tsx'), 'MapPage');

