import { useEffect, useRef, useState } from 'react';
import { Check, PanelsTopLeft, Upload } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { lineOf } from '#shared/domain/workflows/runbook.ts';
import type { WorkflowView } from '#shared/ipc/views.ts';
import { announce } from '#renderer/lib/announce.ts';
import { go } from '#renderer/lib/go.ts';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { PublishDialog } from '../versions/publish-dialog.tsx';
import { arrange } from '../workflows.store.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import type { PanelSide } from './findings-panel.tsx';
import { FormPane } from './form-pane.tsx';
import { Gauges } from './gauges.tsx';
import { MapPane } from './map-pane.tsx';
import { nextFinding } from './next-finding.ts';
import { PANES, focusNextPane, inView } from './panes.ts';
import type { PaneName } from './panes.ts';
import type { Session } from './session.ts';
import { told } from './act.ts';
import { useSession, useSessionState } from './use-session.ts';
import styles from './editor.module.css';

/** Text on the left, map and form on the right: three faces of one text (W4). */
export function Editor({ view, line }: { readonly view: WorkflowView; readonly line: number | null }) {
  const session = useSession(view);
  return session === null ? null : <OpenEditor view={view} session={session} line={line} />;
}

function OpenEditor({ view, session, line: wanted }: { readonly view: WorkflowView; readonly session: Session; readonly line: number | null }) {
  const { t } = useTranslation(['editor', 'workflows', 'common']);
  const { workflow } = view;
  const reading = useSessionState(session, (state) => state.reading);
  const step = useSessionState(session, (state) => state.step);
  const decision = useSessionState(session, (state) => state.decision);
  const line = useSessionState(session, (state) => state.line);
  const [hidden, setHidden] = useState<ReadonlySet<PaneName>>(new Set());
  const [publishing, setPublishing] = useState(false);
  const [side, setSide] = useState<PanelSide>('findings');
  const at = useRef<number | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted === null) return undefined;
    // The text is in the page only now: before that there is nothing to scroll.
    const frame = requestAnimationFrame(() => session.goTo(wanted, true));
    return () => cancelAnimationFrame(frame);
  }, [session, wanted]);
  const title = t('editor:titled', { title: reading?.definition.title ?? workflow.draft.title });
  const home = `/runbooks/${workflow.id}`;
  const toggle = (pane: PaneName) => setHidden((now) => (now.has(pane) ? new Set([...now].filter((each) => each !== pane)) : new Set([...now, pane])));

  const leave = async () => {
    await session.flush();
    go(home);
  };
  const askPublish = async () => {
    if (await session.flush()) setPublishing(true);
  };
  const goNext = (by: 1 | -1) => {
    const findings = reading?.findings ?? [];
    at.current = nextFinding(findings, line, at.current, by);
    const finding = at.current === null ? undefined : findings[at.current];
    if (finding === undefined) return announce(t('editor:findings.none'));
    session.goTo(finding.line, true);
    announce(t('editor:findings.said', { number: (at.current ?? 0) + 1, of: findings.length, message: finding.message }));
  };
  /** What is typed in a field and not taken over yet is the field's own to take back. */
  const inHistory = (act: () => boolean, nothing: string) => (event?: KeyboardEvent) => {
    if (event?.target instanceof Element && event.target.closest('[data-uncommitted]') !== null) return false;
    if (!act()) announce(nothing);
    return true;
  };
  useShortcuts([
    { id: 'editor.undo', keys: 'mod+z', label: 'common:act.undo', scope: 'page', inFields: true, repeats: true, handler: inHistory(session.undo, t('editor:nothingToUndo')) },
    { id: 'editor.redo', keys: 'mod+shift+z', label: 'common:act.redo', scope: 'page', inFields: true, repeats: true, handler: inHistory(session.redo, t('editor:nothingToRedo')) },
    { id: 'editor.redo-y', keys: 'mod+y', label: 'common:act.redo', scope: 'page', inFields: true, repeats: true, hidden: true, handler: inHistory(session.redo, t('editor:nothingToRedo')) },
    { id: 'editor.save', keys: 'mod+s', label: 'editor:saveNow', scope: 'page', inFields: true, handler: () => void session.flush() },
    { id: 'editor.publish', keys: 'mod+shift+p', label: 'workflows:act.publish', scope: 'page', inFields: true, handler: () => void askPublish() },
    { id: 'editor.leave', keys: 'mod+e', label: 'editor:done', scope: 'page', inFields: true, handler: () => void leave() },
    { id: 'editor.next-finding', keys: 'f8', label: 'editor:findings.next', scope: 'page', inFields: true, repeats: true, handler: () => goNext(1) },
    { id: 'editor.previous-finding', keys: 'shift+f8', label: 'editor:findings.previous', scope: 'page', inFields: true, repeats: true, handler: () => goNext(-1) },
    { id: 'editor.next-pane', keys: 'f6', label: 'editor:pane.next', scope: 'page', inFields: true, handler: () => focusNextPane(frame.current, 1) },
    { id: 'editor.previous-pane', keys: 'shift+f6', label: 'editor:pane.previous', scope: 'page', inFields: true, handler: () => focusNextPane(frame.current, -1) },
    ...PANES.map((pane, index) => ({
      id: `editor.pane-${pane}`, keys: `alt+${index + 1}`, label: `editor:pane.toggle.${pane}` as const, scope: 'page' as const, inFields: true, handler: () => toggle(pane),
    })),
  ]);
  const definition = reading?.definition;
  const select = (path: string) => void (reading !== null && session.goTo(lineOf(reading, path), false));
  const text = (
    <SplitView
      isStacked
      initial={74}
      min={20}
      max={90}
      label={t('editor:pane.resizeFindings')}
      only={inView(hidden, 'text', 'findings')}
      start={<div data-pane="text" className={styles.text} ref={(node) => place(session, node)} />}
      end={
        <div data-pane="findings" className={styles.pane}>
          {/* The text can be written in at once, whatever it takes to read it. */}
          {reading !== null && (
            <FindingsPanel
              {...{ reading, side, line }}
              onSide={setSide}
              onGo={(finding) => {
                at.current = reading.findings.indexOf(finding);
                session.goTo(finding.line, true);
              }}
              onFix={({ fix }) => void (fix !== null && told(session.act(fix.edits)))}
              onNext={goNext}
            />
          )}
        </div>
      }
    />
  );
  const faces = (
    <SplitView
      isStacked
      initial={54}
      min={15}
      max={85}
      label={t('editor:pane.resizeForm')}
      only={inView(hidden, 'map', 'form')}
      start={
        <section aria-label={t('editor:pane.map')} className={styles.pane}>
          {definition !== undefined && (
            <MapPane {...{ definition, step, decision }} onSelect={select} act={session.act} positions={workflow.positions} onArrange={(positions) => void arrange(workflow.id, positions)} />
          )}
        </section>
      }
      end={
        <section aria-label={t('editor:pane.form')} data-pane="form" className={styles.form}>
          {definition !== undefined && <FormPane {...{ definition, step, decision }} act={session.act} />}
        </section>
      }
    />
  );
  return (
    <Page
      title={title}
      crumbs={[{ label: t('workflows:title'), href: '/runbooks' }]}
      layout="full"
      hideTitle
      actions={
        <>
          <Menu
            label={t('editor:pane.title')}
            entries={PANES.map((pane) => ({ id: pane, label: t(`editor:pane.${pane}`), isChecked: !hidden.has(pane), shortcut: `editor.pane-${pane}`, onAction: () => toggle(pane) }))}
          >
            <IconButton icon={PanelsTopLeft} label={t('editor:pane.title')} />
          </Menu>
          <Button icon={Upload} shortcut="editor.publish" onPress={() => void askPublish()}>
            {t('workflows:act.publish')}
          </Button>
          <Button variant="primary" icon={Check} shortcut="editor.leave" onPress={() => void leave()}>
            {t('editor:done')}
          </Button>
        </>
      }
    >
      {publishing && <PublishDialog view={view} onClose={() => setPublishing(false)} />}
      <div ref={frame} className={styles.frame}>
        <div className={styles.bar}>
          <Gauges
            session={session}
            reading={reading}
            onWhy={() => {
              setSide('why');
              setHidden((now) => new Set([...now].filter((each) => each !== 'findings' && each !== 'text')));
            }}
          />
        </div>
        <ConflictNotice session={session} />
        <SplitView initial={52} min={25} max={75} start={text} end={faces} only={inView(hidden, ['text', 'findings'], ['map', 'form'])} />
      </div>
    </Page>
  );
}

/** Puts the text into the page, and the focus into it when it comes first. */
function place({ view }: Session, node: HTMLElement | null): void {
  if (node === null || node.contains(view.dom)) return;
  node.append(view.dom);
  requestAnimationFrame(() => {
    if (view.dom.isConnected && document.querySelector('[data-modal-layer]') === null) view.focus();
  });
}
