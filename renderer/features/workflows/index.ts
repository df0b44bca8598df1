import { lazyRouteComponent } from '@tanstack/react-router';

export const RunbooksPage = lazyRouteComponent(() => import('./runbooks-page.tsx'), 'RunbooksPage');
export const RunbookPage = lazyRouteComponent(() => import('./runbook-page.tsx'), 'RunbookPage');

