import { useEffect, useId, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Callout } from '../callout.tsx';
import { CodeBlock } from '../code-block.tsx';
import { DiagramOutline } from '../diagram/diagram-outline.tsx';
import { drawChart } from './draw-chart.ts';
import type { DrawnChart } from './draw-chart.ts';
import styles from './chart-block.module.css';

const none = {};

/** What is drawn now, light or dark: the system may turn while the setting stays. */
const themeNow = (): string => document.documentElement.dataset['theme'] ?? '';
function onThemeChange(tell: () => void): () => void {
  const observer = new MutationObserver(tell);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

/** A Mermaid chart in a text, as a picture, with what it says in words below it; one that can’t be drawn shows its text and why. */
export function ChartBlock({ text }: { readonly text: string }) {
  const { t } = useTranslation('maps');
  const theme = useSyncExternalStore(onThemeChange, themeNow);
  const [drawn, setDrawn] = useState<DrawnChart | null>(null);
  const title = useId();
  useEffect(() => {
    let isWanted = true;
    const isDark = getComputedStyle(document.documentElement).colorScheme.includes('dark');
    const failed = (error: unknown): DrawnChart => ({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
    void drawChart(text, t('chart.flowchart'), isDark)
      .catch(failed)
      .then((chart) => {
        if (isWanted) setDrawn(chart);
      });
    return () => {
      isWanted = false;
    };
  }, [theme, text, t]);
  const svg = drawn?.kind === 'drawn' ? drawn.svg : null;
  const address = useMemo(() => (svg === null ? null : URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))), [svg]);
  useEffect(() => () => {
    if (address !== null) URL.revokeObjectURL(address);
  }, [address]);

  if (drawn === null) return <CodeBlock code={text} />;
  if (drawn.kind === 'failed') {
    return (
      <div className={styles.chart}>
        <Callout tone="warning" title={t('chart.failed')}>{drawn.reason}</Callout>
        <CodeBlock code={text} />
      </div>
    );
  }
  const { model } = drawn;
  const counts = model === null ? null : t('counts', { nodes: t('nodes', { count: model.nodes.length }), edges: t('edges', { count: model.edges.length }) });
  return (
    <figure className={styles.chart} aria-labelledby={title}>
      <div className={styles.sheet}>{address !== null && <img src={address} alt="" className={styles.picture} />}</div>
      <details className={styles.said}>
        <summary id={title} className={styles.summary}>
          {model === null ? t('chart.kind', { kind: drawn.diagram }) : `${t('chart.flowchart')}: ${counts}`}
        </summary>
        {model !== null && <DiagramOutline name={t('chart.flowchart')} model={model} statuses={none} facts={none} />}
        <CodeBlock code={text} />
      </details>
    </figure>
  );
}
