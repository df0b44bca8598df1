import { useState } from 'react';
import { Plus, Trash2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Branch, Decision, Target, WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import type { Option } from '#renderer/ui/select.tsx';
import { CommitField } from './commit-field.tsx';
import { addDecision, targetIn } from './map-edits.ts';
import { told } from './act.ts';
import type { Act } from './act.ts';
import styles from './form.module.css';

const keyOf = (target: Target): string => (target.to === 'step' ? `step ${target.stepId}` : target.to === 'unknown' ? `unknown ${target.named}` : target.to);

/** Where a branch may lead, by keys that `targetIn` reads. */
export function useTargets(steps: WorkflowDefinition['steps']): Option<string>[] {
  const { t } = useTranslation('editor');
  return [
    { value: 'next', label: t('target.next') },
    { value: 'end', label: t('target.end') },
    { value: 'rollback', label: t('target.rollback') },
    ...steps.map(({ id, name }, index) => ({ value: `step ${id}`, label: t('stepNamed', { number: index + 1, name }) })),
  ];
}

export interface DecisionsFormProps {
  readonly definition: Pick<WorkflowDefinition, 'steps' | 'decisions'>;
  readonly act: Act;
  /** Only those behind a step, by its id; left out for all. */
  readonly after?: string;
}

/** More than these are put away until they are wanted: each asks among all steps. */
const FEW = 3;

/** The decision points: what is asked, behind which step, and where each answer leads (W3). */
export function DecisionsForm({ definition: { decisions, steps }, act, after }: DecisionsFormProps) {
  const { t } = useTranslation('editor');
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const behind = after ?? steps.at(-1)?.id;
  const shown = decisions.flatMap((decision, at) => (after === undefined || decision.after === after ? [{ decision, at }] : []));
  const toggle = (at: number) => setOpened((now) => (now.has(at) ? new Set([...now].filter((each) => each !== at)) : new Set([...now, at])));
  return (
    <>
      {shown.length <= FEW
        ? // oxlint-disable-next-line react/no-array-index-key -- decisions have no other name
          shown.map(({ decision, at }) => <DecisionFields key={at} {...{ decision, at, steps, act }} />)
        : shown.map(({ decision, at }) => (
            <Disclosure
              // oxlint-disable-next-line react/no-array-index-key -- as above
              key={at}
              title={decision.question || t('decision.nth', { number: at + 1 })}
              meta={steps.find(({ id }) => id === decision.after)?.name}
              isExpanded={opened.has(at)}
              onExpandedChange={() => toggle(at)}
            >
              {opened.has(at) && <DecisionFields {...{ decision, at, steps, act }} />}
            </Disclosure>
          ))}
      <div>
        <Button
          size="s"
          icon={Plus}
          isDisabled={behind === undefined}
          onPress={() => {
            const at = steps.findIndex(({ id }) => id === behind);
            void told(act([addDecision({ steps }, at, t('decision.new'), [t('decision.yes'), t('decision.no')])]));
          }}
        >
          {t('decision.add')}
        </Button>
      </div>
    </>
  );
}

export interface DecisionFieldsProps {
  readonly decision: Decision;
  readonly at: number;
  readonly steps: WorkflowDefinition['steps'];
  readonly act: Act;
}

/** One decision: what is asked, behind which step, and its branches. */
export function DecisionFields({ decision, at, steps, act }: DecisionFieldsProps) {
  const { t } = useTranslation('editor');
  const targets = useTargets(steps);
  const set = (change: Partial<Decision>): Promise<string | null> => act([{ op: 'set-decision', at, decision: { question: decision.question, after: decision.after, branches: decision.branches, ...change } }]);
  const branch = (index: number, change: Partial<Branch>) => set({ branches: decision.branches.map((each, other) => (other === index ? { ...each, ...change } : each)) });
  return (
    <div role="group" aria-label={t('decision.nth', { number: at + 1 })} data-decision={at} className={styles.decision}>
      <div className={styles.grid}>
        <CommitField label={t('decision.question')} value={decision.question} onCommit={(text) => set({ question: text.trim() })} />
        <ComboBox
          label={t('decision.after')}
          options={steps.map(({ id, name }, index) => ({ value: id, label: t('stepNamed', { number: index + 1, name }) }))}
          value={decision.after}
          onChange={(after) => void told(set({ after }))}
        />
      </div>
      {decision.branches.map(({ condition, target }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- branches have no other name
        <div key={index} className={styles.branch}>
          <CommitField label={t('decision.condition')} placeholder={t('decision.otherwise')} value={condition} onCommit={(text) => branch(index, { condition: text.trim() })} />
          <ComboBox
            label={t('decision.target')}
            options={target.to === 'unknown' ? [{ value: keyOf(target), label: t('target.missing', { name: target.named }) }, ...targets] : targets}
            value={keyOf(target)}
            onChange={(key) => key !== keyOf(target) && void told(branch(index, { target: targetIn(key) }))}
          />
          <IconButton
            size="s"
            icon={X}
            label={t('decision.removeBranch', { number: index + 1 })}
            onPress={() => void told(set({ branches: decision.branches.filter((_each, other) => other !== index) }))}
          />
        </div>
      ))}
      <div className={styles.acts}>
        <Button size="s" variant="quiet" icon={Plus} onPress={() => void told(set({ branches: [...decision.branches, { condition: t('decision.if'), target: { to: 'next' }, line: null }] }))}>
          {t('decision.addBranch')}
        </Button>
        <Button size="s" variant="quiet" icon={Trash2} onPress={() => void told(act([{ op: 'remove-decision', at }]))}>
          {t('decision.remove')}
        </Button>
      </div>
    </div>
  );
}
