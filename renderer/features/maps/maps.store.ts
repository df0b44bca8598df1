import { queryStore } from '#renderer/lib/query.ts';

/** The diagrams that were read from documents. */
export const mapList = queryStore('maps.list', ['maps']);
export const mapView = queryStore('maps.get', ['maps']);

/** The runbook that a diagram would be. */
export const mapRunbook = queryStore('maps.as-runbook', ['maps']);

/** Every runbook has a map as well. */
export const runbookList = queryStore('workflows.list', ['workflows']);
