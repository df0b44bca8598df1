import { lazyRouteComponent } from '@tanstack/react-router';

export const ConformancePage = lazyRouteComponent(() => import('./conformance-page.tsx'), 'ConformancePage');
export const DepartmentStages = lazyRouteComponent(() => import('./department-stages.tsx'), 'DepartmentStages');
