import type { MarkPart } from '#shared/lib/marks.ts';

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
const paints = {
  line,
  fill: { fill: 'currentColor' },
  cut: { ...line, stroke: 'var(--color-on-mark)', strokeWidth: 1.75 },
  hole: { fill: 'var(--color-on-mark)' },
} as const;

/** The pieces of a mark, into an SVG of 16 by 16, in the colour of its text. */
export function MarkShape({ parts }: { readonly parts: readonly MarkPart[] }) {
  return parts.map((part, index) => {
    // oxlint-disable-next-line react/no-array-index-key -- pieces have no other name and never move
    return <Piece key={index} part={part} />;
  });
}

function Piece({ part: { paint, shape, width, dash } }: { readonly part: MarkPart }) {
  const look = {
    ...paints[paint],
    ...(width === undefined ? {} : { strokeWidth: width }),
    ...(dash === undefined ? {} : { strokeDasharray: dash, strokeLinecap: 'butt' as const }),
  };
  const { tag: Tag, ...measures } = shape;
  return <Tag {...measures} {...look} />;
}
