import { lazyRouteComponent } from '@tanstack/react-router';

export const SearchPage = lazyRouteComponent(() => import('./search-page.tsx'), 'SearchPage');
export { startSearch } from './search.palette.ts';
