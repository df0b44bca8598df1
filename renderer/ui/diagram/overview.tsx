import { useEffect, useRef } from 'react';
import type { PointerEvent } from 'react';
import { useReactFlow, useStore } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { useAppearance } from '#renderer/lib/theme.ts';
import { paint, prepare } from './painted.tsx';
import type { PaintedProps } from './painted.tsx';
import styles from './diagram.module.css';

const most = { width: 160, height: 110 };
const inset = 6;

/** The whole map in a corner, with what is in sight; a click or a drag goes there. The keys for the same are those of the nodes. */
export function Overview({ placed, statuses, matches }: PaintedProps) {
  const { t } = useTranslation('maps');
  const flow = useReactFlow();
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useAppearance((state) => state.appearance.theme);
  const [x, y, zoom] = useStore((state) => state.transform);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const ratio = Math.min((most.width - 2 * inset) / Math.max(1, placed.width), (most.height - 2 * inset) / Math.max(1, placed.height));
  const size = { width: Math.max(24, placed.width * ratio + 2 * inset), height: Math.max(24, placed.height * ratio + 2 * inset) };

  useEffect(() => {
    const context = canvas.current === null ? null : prepare(canvas.current);
    if (context === null) return;
    context.translate(inset, inset);
    context.scale(ratio, ratio);
    paint(context, { placed: { ...placed, edges: [] }, statuses, matches }, 1 / ratio);
  }, [placed, statuses, matches, ratio, theme]);

  const go = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const centre = { x: (event.clientX - box.left - inset) / ratio, y: (event.clientY - box.top - inset) / ratio };
    void flow.setViewport({ zoom, x: width / 2 - centre.x * zoom, y: height / 2 - centre.y * zoom });
  };
  const seen = { x: inset + (-x / zoom) * ratio, y: inset + (-y / zoom) * ratio, width: (width / zoom) * ratio, height: (height / zoom) * ratio };
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a canvas with a frame above it has no tag of its own
    <div
      role="img"
      aria-label={t('minimap')}
      className={styles.minimap}
      style={size}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) go(event);
      }}
    >
      <canvas ref={canvas} className={styles.overview} />
      <div className={styles.seen} style={{ transform: `translate(${seen.x}px, ${seen.y}px)`, width: seen.width, height: seen.height }} />
    </div>
  );
}
