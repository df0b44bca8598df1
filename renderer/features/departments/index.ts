import { lazyRouteComponent } from '@tanstack/react-router';

export const DepartmentsPage = lazyRouteComponent(() => import('./departments-page.tsx'), 'DepartmentsPage');
export const DepartmentPage = lazyRouteComponent(() => import('./department-page.tsx'), 'DepartmentPage');
