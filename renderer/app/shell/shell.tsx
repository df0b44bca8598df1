import { useEffect, useRef } from 'react';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { fetched } from '#renderer/lib/fetched.tsx';
import { loadTexts } from '#renderer/lib/i18n.ts';
import { expectHeading } from '#renderer/lib/page-focus.ts';
import { useAsking } from '#renderer/ui/ask.ts';
import { slotRef } from '#renderer/ui/slots.tsx';
import { useToasts } from '#renderer/ui/toast.ts';
import { LiveRun } from '../plugs.ts';
import { usePalette } from '../palette/palette-state.ts';
import { Navigation } from './navigation.tsx';
import { useShellShortcuts } from './shell-shortcuts.ts';
import { TopBar } from './top-bar.tsx';
import styles from './shell.module.css';

/* The primitives' library comes with the first page, beside the first script and not in it. */
const PrimitivesFrame = fetched(async () => (await import('./primitives-frame.tsx')).PrimitivesFrame);
const AskHost = fetched(async () => (await import('#renderer/ui/ask-host.tsx')).AskHost);
const ToastRegion = fetched(async () => (await import('#renderer/ui/toast-region.tsx')).ToastRegion);
const Palette = fetched(async () => {
  const [{ Palette }] = await Promise.all([import('../palette/palette.tsx'), loadTexts(['palette'])]);
  return Palette;
});
const ShortcutHelp = fetched(async () => {
  const [{ ShortcutHelp }] = await Promise.all([import('../shortcut-help.tsx'), loadTexts(['palette'])]);
  return ShortcutHelp;
});

/** Fetches what is wanted soon, while nothing else is going on. */
export function warmShell(): void {
  for (const part of [AskHost, ToastRegion, Palette]) void part.preload();
}

void PrimitivesFrame.preload();

/** The frame around every page: navigation, top bar, details, live run; and what floats above it. */
export function Shell() {
  const { t } = useTranslation('shell');
  const main = useRef<HTMLElement>(null);
  useShellShortcuts();
  useFocusOnNavigation();
  return (
    <>
      <a
        className={styles.skip}
        href="#main"
        onClick={(event) => {
          // The part of the address behind the # is the page's.
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('skip')}
      </a>
      <div className={styles.shell}>
        <Navigation />
        <div className={styles.column}>
          <TopBar />
          <div className={styles.middle}>
            <main ref={main} id="main" tabIndex={-1} className={styles.main} data-scroll-restoration-id="main">
              <PrimitivesFrame>
                <Outlet />
                <Floating />
              </PrimitivesFrame>
            </main>
            <aside ref={slotRef('drawer')} className={styles.drawer} aria-label={t('landmark.details')} />
          </div>
        </div>
        <section ref={slotRef('strip')} className={styles.strip} aria-label={t('landmark.live')} />
      </div>
    </>
  );
}

/** What lies above the page or in the frame's slots; each is fetched when it is first wanted. */
function Floating() {
  const asked = useAsking((state) => state.pending !== null);
  const open = usePalette((state) => state.open);
  const told = useToasts((state) => state.toasts.length > 0);
  return (
    <>
      {asked && <AskHost />}
      {open === 'palette' && <Palette />}
      {open === 'help' && <ShortcutHelp />}
      {told && <ToastRegion />}
      <LiveRun />
    </>
  );
}

function useFocusOnNavigation(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current !== undefined && before.current !== path) expectHeading();
    before.current = path;
  }, [path]);
}
