import { CircleX } from 'lucide-react';
import type { Decision, WorkflowStep } from '#shared/domain/workflows/definition.ts';
import { useBranchWords } from '#renderer/lib/branch-words.ts';
import { InlineMarkdown } from '#renderer/ui/inline-markdown.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { showStep } from './step-place.ts';
import styles from './branches.module.css';

/** The ways out of a decision: what holds, and where it leads; a step is a link to it (W3). */
export function Branches({ decision, steps }: { readonly decision: Decision; readonly steps: readonly WorkflowStep[] }) {
  const words = useBranchWords(steps);
  return (
    <ul className={styles.branches}>
      {decision.branches.map((branch, index) => {
        const { target } = branch;
        const at = target.to === 'step' ? steps.findIndex(({ id }) => id === target.stepId) : -1;
        return (
          <li key={`${branch.line ?? index} ${branch.condition}`} className={styles.branch}>
            <span dir="auto">
              <InlineMarkdown text={words.condition(branch)} />
            </span>
            <span aria-hidden="true" className={styles.arrow}>
              →
            </span>
            {at >= 0 ? (
              <TextLink onPress={() => showStep(at)}>{words.target(target)}</TextLink>
            ) : (
              <span className={styles.target} data-missing={target.to === 'unknown' || undefined} dir="auto">
                {target.to === 'unknown' && <CircleX aria-hidden="true" className={styles.missing} strokeWidth={1.75} />}
                {words.target(target)}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
