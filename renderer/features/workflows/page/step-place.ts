export const stepAnchor = (index: number): string => `runbook-step-${index + 1}`;

/** Shows a step of the page and puts the focus on its heading. */
export function showStep(index: number): void {
  const heading = document.getElementById(stepAnchor(index));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
