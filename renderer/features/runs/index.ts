import { lazyRouteComponent } from '@tanstack/react-router';

export const RunsPage = lazyRouteComponent(() => import('./runs-page.tsx'), 'RunsPage');
export const RunPage = lazyRouteComponent(() => import('./run-page.tsx'), 'RunPage');

export { LiveRun } from './live-run.tsx';
