export type TooltipPlacement = 'top' | 'bottom' | 'end';

const gap = 6;
const edge = 4;

const within = (value: number, most: number): number => Math.max(edge, Math.min(value, most - edge));

/** Puts a word beside its target and inside of the window; on the other side where there is no room. */
export function placeTooltip(tooltip: HTMLElement, target: Element, placement: TooltipPlacement): void {
  const at = target.getBoundingClientRect();
  const own = tooltip.getBoundingClientRect();
  const view = { inline: document.documentElement.clientWidth, block: document.documentElement.clientHeight };
  const isRtl = document.documentElement.dir === 'rtl';
  let x = at.x + (at.width - own.width) / 2;
  let y = at.y + at.height + gap;
  if (placement === 'end') {
    x = isRtl ? at.x - gap - own.width : at.x + at.width + gap;
    y = at.y + (at.height - own.height) / 2;
  } else if (placement === 'top' || y + own.height > view.block - edge) {
    y = at.y - gap - own.height;
    if (y < edge) y = at.y + at.height + gap;
  }
  const insetStart = isRtl ? view.inline - x - own.width : x;
  tooltip.style.insetInlineStart = `${within(insetStart, view.inline - own.width)}px`;
  tooltip.style.insetBlockStart = `${within(y, view.block - own.height)}px`;
}
