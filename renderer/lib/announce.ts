type Urgency = 'polite' | 'assertive';

const regions = new Map<Urgency, HTMLElement>();

function region(urgency: Urgency): HTMLElement {
  const known = regions.get(urgency);
  if (known?.isConnected === true) return known;
  const made = document.createElement('div');
  made.className = 'visually-hidden';
  made.setAttribute('role', urgency === 'assertive' ? 'alert' : 'status');
  made.setAttribute('aria-live', urgency);
  // Outside of the application's root, so that an open dialog does not silence it.
  made.dataset['liveAnnouncer'] = 'true';
  document.body.append(made);
  regions.set(urgency, made);
  return made;
}

/** Puts the live regions into the page; readers only notice changes in regions that were there before. */
export function prepareAnnouncer(): void {
  region('polite');
  region('assertive');
}

/** Keep what was said long enough to be read, then tidy up. */
const keepFor = 5000;

/**
 * Says something to people who listen to the screen: saved, blocked, escalated, next step.
 * Polite waits until the reader pauses; assertive interrupts, for failures only.
 */
export function announce(text: string, urgency: Urgency = 'polite'): void {
  const line = document.createElement('div');
  line.textContent = text;
  region(urgency).append(line);
  setTimeout(() => line.remove(), keepFor);
}
