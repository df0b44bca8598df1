import { lazyRouteComponent } from '@tanstack/react-router';

export const ChecklistPage = lazyRouteComponent(() => import('./checklist-page.tsx'), 'ChecklistPage');
export const WorkList = lazyRouteComponent(() => import('./work-list.tsx'), 'WorkList');
