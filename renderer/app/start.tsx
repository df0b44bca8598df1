import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { prepareAnnouncer } from '#renderer/lib/announce.ts';
import { startI18n, translate } from '#renderer/lib/i18n.ts';
import { startShortcuts } from '#renderer/lib/shortcuts.ts';
import { startAppearance } from '#renderer/lib/theme.ts';
import type { SettingsPort } from '#renderer/lib/theme.ts';
import { toast } from '#renderer/ui/toast.ts';
import { App } from './app.tsx';
import { makeRouter } from './routes.tsx';
import { warmShell } from './shell/shell.tsx';

/** What the interface needs from outside. */
export interface Ports {
  readonly settings: SettingsPort;
}

/** Starts the interface in an element. */
export async function start(element: HTMLElement, ports: Ports): Promise<void> {
  const appearance = startAppearance(ports.settings, () => toast({ text: translate('shell:settings.notKept'), tone: 'error', key: 'settings' }));
  await startI18n(appearance.language);
  prepareAnnouncer();
  startShortcuts(window);
  void import('./start-features.ts').then(({ startFeatures }) => startFeatures());
  createRoot(element).render(
    <StrictMode>
      <App router={makeRouter()} />
    </StrictMode>,
  );
  requestIdleCallback(warmShell);
}
