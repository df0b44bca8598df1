import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Plus } from 'lucide-react';
import { Button } from '../button.tsx';
import type { CanvasHandle } from './diagram-canvas.tsx';
import styles from './carry-button.module.css';

export interface CarryButtonProps {
  readonly label: string;
  readonly tooltip: string;
  readonly shortcut: string;
  readonly onPress: () => void;
  readonly handle: CanvasHandle | null;
}

const threshold = 5;

/** Pressed, it adds something new; dragged into the map, it does so where it is let go. */
export function CarryButton({ label, tooltip, shortcut, onPress, handle }: CarryButtonProps) {
  const [carried, setCarried] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  const take = (start: { readonly clientX: number; readonly clientY: number }): void => {
    let isCarried = false;
    const move = (event: PointerEvent): void => {
      if (!isCarried && Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) < threshold) return;
      isCarried = true;
      setCarried({ x: event.clientX, y: event.clientY });
      handle?.carry(event);
    };
    const end = (isWanted: boolean) => (): void => {
      stop.current?.();
      if (isCarried) handle?.drop(isWanted);
      setCarried(null);
    };
    const [drop, cancel] = [end(true), end(false)];
    const key = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !isCarried) return;
      event.preventDefault();
      event.stopPropagation();
      cancel();
    };
    stop.current = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', drop);
      window.removeEventListener('pointercancel', cancel);
      window.removeEventListener('keydown', key, true);
      stop.current = null;
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', drop);
    window.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', key, true);
  };
  return (
    <span className={styles.source} onPointerDownCapture={(event) => event.button === 0 && take(event)}>
      <Button size="s" icon={Plus} tooltip={tooltip} shortcut={shortcut} onPress={onPress}>
        {label}
      </Button>
      {carried !== null &&
        createPortal(
          <div dir="ltr" className={styles.carried} style={{ transform: `translate(${carried.x}px, ${carried.y}px)` }}>
            <Plus aria-hidden="true" size="0.875rem" />
            {label}
          </div>,
          document.body,
        )}
    </span>
  );
}
