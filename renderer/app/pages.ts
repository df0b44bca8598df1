import { lazyRouteComponent } from '@tanstack/react-router';
import type { AsyncRouteComponent } from '@tanstack/react-router';

/*
 * Where the features' pages are plugged in. Each is loaded when it is first gone to; a page that a
 * feature does not have yet is a placeholder. What a page gets of its address comes as props.
 * Nothing of a feature is imported here as it stands: it would be part of the first script.
 */
/** A feature may load its pages one by one; then their scripts are fetched with its own. */
async function withScripts<Module extends object>(feature: Module): Promise<Module> {
  const pages: readonly { readonly preload?: () => Promise<void> | undefined }[] = Object.values(feature);
  await Promise.all(pages.map((page) => page.preload?.()));
  return feature;
}

const placeholder = <Props extends object = object>(): AsyncRouteComponent<Props> =>
  lazyRouteComponent(() => import('./placeholder-page.tsx'), 'PlaceholderPage');

const departments = async () => withScripts(await import('#renderer/features/departments/index.ts'));
const workflows = async () => withScripts(await import('#renderer/features/workflows/index.ts'));
const maps = async () => withScripts(await import('#renderer/features/maps/index.ts'));

export const TodayPage = lazyRouteComponent(() => import('./home-page.tsx'), 'HomePage');
export const DepartmentsPage = lazyRouteComponent(departments, 'DepartmentsPage');
export const DepartmentPage = lazyRouteComponent(departments, 'DepartmentPage');
export const RunbooksPage = lazyRouteComponent(workflows, 'RunbooksPage');
export const RunbookPage = lazyRouteComponent(workflows, 'RunbookPage');
export const MapsPage = lazyRouteComponent(maps, 'MapsPage');
export const MapPage = lazyRouteComponent(maps, 'MapPage');
export const ChecklistPage = placeholder<{ readonly checklistId: string }>();
export const RunsPage = placeholder();
export const RunPage = placeholder<{ readonly runId: string }>();
export const LedgerPage = lazyRouteComponent(() => import('#renderer/features/ledger/index.ts'), 'LedgerPage');
export const ImportPage = lazyRouteComponent(() => import('#renderer/features/imports/index.ts'), 'ImportPage');

export const SettingsPage = lazyRouteComponent(() => import('./settings/settings-page.tsx'), 'SettingsPage');
export const ErrorPage = lazyRouteComponent(() => import('./error-page.tsx'), 'ErrorPage');
export const NotFoundPage = lazyRouteComponent(() => import('./not-found-page.tsx'), 'NotFoundPage');
