import { queryStore } from '#renderer/lib/query.ts';

/** The diagrams that were read from documents. */
export const mapList = queryStore('maps.list', ['maps']);
export const mapView = queryStore('maps.get', ['maps']);

/** Every runbook has a map as well. */
export const runbookList = queryStore('workflows.list', ['workflows']);
