import { lazyRouteComponent } from '@tanstack/react-router';

export const RunbooksPage = lazyRouteComponent(() => import('./runbooks-page.tsx'), 'RunbooksPage');
export const RunbookPage = lazyRouteComponent(() => import('./runbook-page.tsx'), 'RunbookPage');
export const ComparePage = lazyRouteComponent(() => import('./versions/compare-page.tsx'), 'ComparePage');
export const VersionPage = lazyRouteComponent(() => import('./versions/version-page.tsx'), 'VersionPage');
export const EditorPage = lazyRouteComponent(() => import('./editor/editor-page.tsx'), 'EditorPage');
