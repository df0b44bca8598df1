import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { gradeOf } from '#shared/domain/workflows/lint/grade.ts';
import type { WorkflowReport } from '#shared/ipc/workflow-views.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { Button } from '#renderer/ui/button.tsx';
import { countsOf } from './finding-places.ts';
import { useCountWords } from './use-count-words.ts';

const ICONS = { good: CircleCheck, fair: TriangleAlert, poor: CircleAlert } as const;

/** How it stands by the linter, beside its name; shows the findings. */
export function ScoreButton({ report: { report }, onPress }: { readonly report: WorkflowReport; readonly onPress: () => void }) {
  const { t } = useTranslation('runbook');
  const words = useCountWords();
  const counts = countsOf(report.findings);
  return (
    <Button size="s" variant="quiet" icon={ICONS[gradeOf({ score: report.score, errors: counts.error })]} shortcut="runbook.findings" tooltip={t('findings.show')} onPress={onPress}>
      {t('findings.scoreIs', { score: formatCount(report.score), what: words(counts) })}
    </Button>
  );
}
