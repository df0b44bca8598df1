import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Kbd } from './kbd.tsx';
import { placeTooltip } from './place-tooltip.ts';
import type { TooltipPlacement } from './place-tooltip.ts';
import styles from './tooltip.module.css';

export interface TooltipProps {
  /** What the thing does, in a few words. */
  readonly content: ReactNode;
  /** Keys that do the same. */
  readonly keys?: string | undefined;
  readonly placement?: TooltipPlacement;
  /** One focusable element. */
  readonly children: ReactNode;
  /** The content is the element's name already: it is not read aloud a second time. */
  readonly isName?: boolean;
}

/** How long a pointer must rest before the word appears; the next ones come at once. Milliseconds. */
const rest = 500;
const stillWarm = 300;
let lastHidden = Number.NEGATIVE_INFINITY;

/**
 * A word about a control on hover and on keyboard focus; never the only place where something is said.
 * Written by hand and not with React Aria's because the shell needs it before the first paint, and
 * positioning and press handling would make the first script a fifth larger.
 */
export function Tooltip({ content, keys, placement = 'bottom', children, isName = false }: TooltipProps) {
  const id = useId();
  const wrapper = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [shown, setShown] = useState(false);

  const show = () => {
    clearTimeout(timer.current);
    setShown(true);
  };
  const hide = () => {
    clearTimeout(timer.current);
    if (shown) lastHidden = performance.now();
    setShown(false);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    const target = wrapper.current?.firstElementChild;
    if (!shown || isName || target == null) return;
    target.setAttribute('aria-describedby', id);
    return () => target.removeAttribute('aria-describedby');
  }, [shown, isName, id]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!shown || event.key === 'Tab') return;
    // Escape takes the word away first, and what is behind it only the next time.
    if (event.key === 'Escape') event.stopPropagation();
    hide();
  };
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only watches what is inside of it */}
      <span
        ref={wrapper}
        className={styles.target}
        onPointerEnter={(event) => {
          if (event.pointerType === 'touch') return;
          if (performance.now() - lastHidden < stillWarm) show();
          else timer.current = setTimeout(show, rest);
        }}
        onPointerLeave={hide}
        onPointerDown={hide}
        onFocus={(event) => {
          if (event.target.matches(':focus-visible')) show();
        }}
        onBlur={hide}
        onKeyDownCapture={onKeyDown}
      >
        {children}
      </span>
      {shown &&
        createPortal(
          <div
            id={id}
            role="tooltip"
            className={styles.tooltip}
            ref={(tooltip) => {
              const target = wrapper.current?.firstElementChild;
              if (tooltip !== null && target != null) placeTooltip(tooltip, target, placement);
            }}
          >
            <span>{content}</span>
            {keys !== undefined && <Kbd keys={keys} />}
          </div>,
          document.body,
        )}
    </>
  );
}
