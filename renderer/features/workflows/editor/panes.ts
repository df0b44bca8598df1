export const PANES = ['text', 'findings', 'map', 'form'] as const;
export type PaneName = (typeof PANES)[number];

const list = (panes: PaneName | readonly PaneName[]): readonly PaneName[] => (typeof panes === 'string' ? [panes] : panes);

/** Which of two places is shown alone, because all that belongs into the other is hidden; null for both. With both hidden the first one stays. */
export function inView(hidden: ReadonlySet<PaneName>, start: PaneName | readonly PaneName[], end: PaneName | readonly PaneName[]): 'start' | 'end' | null {
  if (list(end).every((pane) => hidden.has(pane))) return 'start';
  return list(start).every((pane) => hidden.has(pane)) ? 'end' : null;
}

const FIRST = '[data-editor-text], [data-id][tabindex="0"], [role="tab"][aria-selected="true"], button, input, [tabindex="0"]';

/** Takes the focus to the next pane that is shown, or the one before. */
export function focusNextPane(frame: HTMLElement | null, step: 1 | -1): void {
  const panes = [...(frame?.querySelectorAll<HTMLElement>('[data-pane]') ?? [])].filter((pane) => pane.closest('[hidden]') === null);
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[at === -1 ? 0 : (at + step + panes.length) % panes.length];
  const preferred = next?.querySelector<HTMLElement>('[data-id][tabindex="0"]') ?? next?.querySelector<HTMLElement>(FIRST);
  preferred?.focus();
}
