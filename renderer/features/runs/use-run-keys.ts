import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Run } from '#shared/domain/runs/run.ts';
import type { MessageKey } from '#renderer/lib/messages.ts';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import type { Shortcut } from '#renderer/lib/shortcuts.ts';
import { copyText } from '#renderer/ui/code-block.tsx';
import type { LiveStep } from './run-model.ts';
import type { RunActs } from './use-run-acts.ts';

export interface RunKeys {
  readonly run: Run;
  readonly current: LiveStep | null;
  readonly shown: LiveStep | undefined;
  readonly acts: RunActs;
  readonly isLooking: boolean;
  readonly isLarge: boolean;
  readonly onDone: () => void;
  readonly onBack: () => void;
  /** Looks at the step that lies so many before (below zero) or after. */
  readonly onLook: (by: number) => void;
  readonly onValidate: () => void;
  readonly onNote: () => void;
  readonly onMap: () => void;
  readonly onLarge: (isLarge: boolean) => void;
}

/** The keys of the cockpit. A key whose act makes no sense now is not there, so that it does nothing by surprise. */
export function useRunKeys(keys: RunKeys): void {
  const { t } = useTranslation(['runs', 'common']);
  const [copied, setCopied] = useState(0);
  const { run, current, shown, acts, isLooking, isLarge } = keys;
  const page = (id: string, stroke: string, label: MessageKey, handler: () => unknown, hidden = false): Shortcut => ({
    id: `run.${id}`, keys: stroke, label, scope: 'page', handler, hidden,
  });
  const isActive = run.state === 'active';
  const isFailed = run.state === 'failed';
  const commands = shown?.says?.commands ?? [];

  const copy = () => {
    const index = copied % commands.length;
    const command = commands[index];
    if (command === undefined) return;
    setCopied(index + 1);
    void copyText(command.text, t('runs:say.copied', { index: index + 1, of: commands.length }), t('common:announce.copyFailed'));
  };

  useShortcuts([
    ...(isLooking ? [page('done', 'enter', 'runs:act.back', keys.onBack)] : isActive ? [page('done', 'enter', 'runs:act.done', keys.onDone)] : []),
    ...(isFailed ? [page('retry', 't', 'runs:act.retry', () => void acts.retry())] : []),
    ...(isActive || isFailed ? [page('skip', 's', 'runs:act.skip', () => void acts.skip())] : []),
    ...(isActive ? [page('fail', 'f', 'runs:act.fail', () => void acts.fail())] : []),
    ...(isActive ? [page('pause', 'p', 'runs:act.pause', () => void acts.pause())] : []),
    ...(run.state === 'paused' ? [page('pause', 'p', 'runs:act.resume', () => void acts.resume())] : []),
    ...(current === null ? [] : [page('abort', 'a', 'runs:act.abort', () => void acts.abort())]),
    ...(commands.length === 0 ? [] : [page('copy', 'c', 'runs:act.copy', copy)]),
    ...(isActive && current?.says?.validation != null && !isLooking ? [page('validate', 'v', 'runs:act.validate', keys.onValidate)] : []),
    page('note', 'n', 'runs:act.note', keys.onNote),
    page('map', 'm', 'runs:act.map', keys.onMap),
    page('before', '[', 'runs:act.before', () => keys.onLook(-1)),
    page('after', ']', 'runs:act.after', () => keys.onLook(1)),
    ...(current === null ? [] : [page('large', 'shift+f', isLarge ? 'runs:act.largeLeave' : 'runs:act.large', () => keys.onLarge(!isLarge))]),
    page('escape', 'escape', 'runs:act.back', () => {
      if (isLooking) return keys.onBack();
      return isLarge ? keys.onLarge(false) : false;
    }, true),
  ]);
}
