import { useTranslation } from 'react-i18next';
import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import type { Edit } from '#shared/domain/workflows/edit.ts';
import { ChooseDialog } from '#renderer/ui/choose-dialog.tsx';
import { NameDialog } from '#renderer/ui/name-dialog.tsx';
import { useTargets } from './decisions-form.tsx';
import type { Chosen } from './map-acts.ts';
import { addDecision, addStep, ask, connect, connectDecision, targetIn } from './map-edits.ts';
import { insertOn } from './map-lines.ts';
import type { Insertion } from './map-lines.ts';
import type { Act } from './act.ts';

/** What has to be known before something is done on the map. */
export type Asking =
  /** A new step at a place in the list, or on a line. */
  | { readonly kind: 'add'; readonly at: number; readonly on?: Insertion }
  | { readonly kind: 'decision'; readonly at: number }
  | { readonly kind: 'rename'; readonly chosen: Chosen }
  | { readonly kind: 'connect'; readonly from: Chosen }
  | { readonly kind: 'condition'; readonly from: Chosen; readonly target: string };

export interface MapDialogsProps {
  readonly asking: Asking | null;
  readonly definition: WorkflowDefinition;
  readonly act: Act;
  readonly onAsk: (asking: Asking | null) => void;
  /** Takes the focus to a step once it is on the map. */
  readonly onFocus: (step: number) => void;
}

/** Asks for what is missing, and does it. */
export function MapDialogs({ asking, definition, act, onAsk, onFocus }: MapDialogsProps) {
  const { t } = useTranslation('editor');
  const targets = useTargets(definition.steps);
  const { steps, decisions } = definition;
  const close = () => onAsk(null);
  const done = async (edits: readonly Edit[], step: number | null, cursor?: number): Promise<string | null> => {
    const wrong = await act(edits, cursor);
    if (wrong === null && step !== null) onFocus(step);
    return wrong;
  };
  if (asking === null) return null;
  switch (asking.kind) {
    case 'add': {
      const { at, on } = asking;
      return (
        <NameDialog
          title={t('map.addTitle')}
          label={t('step.name')}
          placeholder={t('map.addHint')}
          confirm={t('map.add')}
          missing={t('form.noName')}
          onClose={close}
          onSend={(name) => done(on === undefined ? addStep(steps, at, name) : insertOn(definition, on, name), at, at)}
        />
      );
    }
    case 'decision':
      return (
        <NameDialog
          title={t('map.decideTitle', { name: steps[asking.at]?.name ?? '' })}
          label={t('decision.question')}
          placeholder={t('decision.new')}
          confirm={t('map.add')}
          missing={t('map.noQuestion')}
          onClose={close}
          onSend={(question) => done([addDecision(definition, asking.at, question, [t('decision.yes'), t('decision.no')])], asking.at)}
        />
      );
    case 'rename': {
      const { kind, at } = asking.chosen;
      const isStep = kind === 'step';
      return (
        <NameDialog
          title={t(isStep ? 'map.rename' : 'map.renameDecision')}
          label={t(isStep ? 'step.name' : 'decision.question')}
          initial={(isStep ? steps[at]?.name : decisions[at]?.question) ?? ''}
          confirm={t('map.renameGo')}
          missing={t(isStep ? 'form.noName' : 'map.noQuestion')}
          onClose={close}
          onSend={(name) => done(isStep ? [{ op: 'set-step', at, field: 'name', value: name }] : ask(definition, at, name), isStep ? at : null)}
        />
      );
    }
    case 'connect':
      return (
        <ChooseDialog
          title={t('map.connectTitle', { name: nameOf(definition, asking.from) || t('map.thisDecision') })}
          label={t('decision.target')}
          choices={targets.filter(({ value }) => value !== 'next').map(({ value, label }) => ({ id: value, label }))}
          none={t('map.noTarget')}
          onChoose={(target) => onAsk({ kind: 'condition', from: asking.from, target })}
          onClose={close}
        />
      );
    case 'condition': {
      const { from, target } = asking;
      return (
        <NameDialog
          title={t('map.conditionTitle', { name: targets.find(({ value }) => value === target)?.label ?? '' })}
          label={t('decision.condition')}
          placeholder={t('map.conditionHint')}
          description={t('map.conditionNone')}
          confirm={t('map.connectGo')}
          missing={null}
          onClose={close}
          onSend={(condition) => done([from.kind === 'step' ? connect(definition, from.at, condition, targetIn(target)) : connectDecision(definition, from.at, condition, targetIn(target))], from.kind === 'step' ? from.at : null)}
        />
      );
    }
  }
}

const nameOf = ({ steps, decisions }: WorkflowDefinition, { kind, at }: Chosen): string => (kind === 'step' ? steps[at]?.name : decisions[at]?.question) ?? '';
