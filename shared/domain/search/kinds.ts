/** What search finds, in the order in which the kinds are weighed against each other. */
export const SEARCH_KINDS = ['department', 'section', 'checklist', 'item', 'person', 'workflow', 'run', 'map', 'evidence'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** What `in:` calls them. */
export const KIND_WORDS = {
  department: 'departments', section: 'sections', checklist: 'lists', item: 'items', person: 'people', workflow: 'runbooks', run: 'runs', map: 'maps', evidence: 'evidence',
} as const satisfies Record<SearchKind, string>;
