import { lazyRouteComponent } from '@tanstack/react-router';

export const ChecklistPage = lazyRouteComponent(() => import('./checklist-page.tsx'), 'ChecklistPage');
