import { lazyRouteComponent } from '@tanstack/react-router';

/*
 * Where the features' pages are plugged in. Each is loaded when it is first gone to; what a page
 * gets of its address comes as props.
 * Nothing of a feature is imported here as it stands: it would be part of the first script.
 */

/** A page of a feature. Where the feature fetches its pages one by one, this one's script comes with it. */
function pageOf<Feature extends object, Name extends keyof Feature & string>(load: () => Promise<Feature>, name: Name) {
  const withScript = async (): Promise<Feature> => {
    const feature = await load();
    const page = feature[name] as { readonly preload?: () => Promise<void> | undefined };
    await page.preload?.();
    return feature;
  };
  return lazyRouteComponent<Feature, Name>(withScript, name);
}

const departments = () => import('#renderer/features/departments/index.ts');
const workflows = () => import('#renderer/features/workflows/index.ts');
const runs = () => import('#renderer/features/runs/index.ts');
const conformance = () => import('#renderer/features/conformance/index.ts');
const maps = () => import('#renderer/features/maps/index.ts');

export const TodayPage = lazyRouteComponent(() => import('./home-page.tsx'), 'HomePage');
export const DepartmentsPage = pageOf(departments, 'DepartmentsPage');
export const DepartmentPage = pageOf(departments, 'DepartmentPage');
export const ConformancePage = pageOf(conformance, 'ConformancePage');
/** Parts of the page of a department. */
export const WorkList = pageOf(() => import('#renderer/features/checklists/index.ts'), 'WorkList');
export const DepartmentStages = pageOf(conformance, 'DepartmentStages');
export const RunbooksPage = pageOf(workflows, 'RunbooksPage');
export const RunbookPage = pageOf(workflows, 'RunbookPage');
export const ComparePage = pageOf(workflows, 'ComparePage');
export const VersionPage = pageOf(workflows, 'VersionPage');
export const EditorPage = pageOf(workflows, 'EditorPage');
export const MapsPage = pageOf(maps, 'MapsPage');
export const OrganisationPage = pageOf(maps, 'OrganisationPage');
export const MapPage = pageOf(maps, 'MapPage');
export const ChecklistPage = pageOf(() => import('#renderer/features/checklists/index.ts'), 'ChecklistPage');
export const PeoplePage = pageOf(() => import('#renderer/features/people/index.ts'), 'PeoplePage');
export const RunsPage = pageOf(runs, 'RunsPage');
export const RunPage = pageOf(runs, 'RunPage');
export const LedgerPage = pageOf(() => import('#renderer/features/ledger/index.ts'), 'LedgerPage');
export const SearchPage = pageOf(() => import('#renderer/features/search/index.ts'), 'SearchPage');
export const ImportPage = pageOf(() => import('#renderer/features/imports/index.ts'), 'ImportPage');

export const SettingsPage = lazyRouteComponent(() => import('./settings/settings-page.tsx'), 'SettingsPage');
export const ErrorPage = lazyRouteComponent(() => import('./error-page.tsx'), 'ErrorPage');
export const NotFoundPage = lazyRouteComponent(() => import('./not-found-page.tsx'), 'NotFoundPage');
