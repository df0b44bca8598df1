import { lazyRouteComponent } from '@tanstack/react-router';
import type { AsyncRouteComponent } from '@tanstack/react-router';

export { DepartmentPage, DepartmentsPage } from '#renderer/features/departments/index.ts';
export { MapPage, MapsPage } from '#renderer/features/maps/index.ts';

/*
 * Where the features' pages are plugged in. Each is loaded when it is first gone to; a page that a
 * feature does not have yet is a placeholder. What a page gets of its address comes as props.
 */
const placeholder = <Props extends object = object>(): AsyncRouteComponent<Props> =>
  lazyRouteComponent(() => import('./placeholder-page.tsx'), 'PlaceholderPage');

export const TodayPage = lazyRouteComponent(() => import('./home-page.tsx'), 'HomePage');
export const ChecklistPage = placeholder<{ readonly checklistId: string }>();
export const RunbooksPage = placeholder();
export const RunbookPage = placeholder<{ readonly workflowId: string }>();
export const RunsPage = placeholder();
export const RunPage = placeholder<{ readonly runId: string }>();
export const LedgerPage = lazyRouteComponent(() => import('#renderer/features/ledger/index.ts'), 'LedgerPage');
export const ImportPage = lazyRouteComponent(() => import('#renderer/features/imports/index.ts'), 'ImportPage');

export const SettingsPage = lazyRouteComponent(() => import('./settings/settings-page.tsx'), 'SettingsPage');
export const ErrorPage = lazyRouteComponent(() => import('./error-page.tsx'), 'ErrorPage');
export const NotFoundPage = lazyRouteComponent(() => import('./not-found-page.tsx'), 'NotFoundPage');
