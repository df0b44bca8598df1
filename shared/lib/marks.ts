/** States of items and of steps and runs. Each has a shape of its own, a word and a colour, in this order of weight. */
export const statuses = [
  'open', 'in-progress', 'blocked', 'done', 'not-applicable', 'pending', 'current', 'skipped', 'failed', 'paused', 'aborted',
] as const;
export type Status = (typeof statuses)[number];

/** What a difference of two things says of a part: in both, only there, only here, under another name, in another place. */
export const differences = ['same', 'missing', 'only-here', 'renamed', 'elsewhere'] as const;
export type Difference = (typeof differences)[number];

/** What became of a part from one version to another. */
export const revisions = ['added', 'removed', 'changed', 'moved'] as const;
export type Revision = (typeof revisions)[number];

/** What is special about a step of a runbook, or about a group of them. */
const traits = ['pause', 'approval', 'critical', 'irreversible', 'compensates', 'automated', 'parallel'] as const;
export type Trait = (typeof traits)[number];

/** Everything that has a mark of its own. */
export type Mark = Status | Difference | Revision | Trait;

/** A piece of a mark in a square of 16: `line` and `fill` in its colour; `cut` (a line) and `hole` in that of what lies on it. */
export type MarkPart = {
  readonly paint: 'line' | 'fill' | 'cut' | 'hole';
  readonly shape:
    | { readonly tag: 'circle'; readonly cx: number; readonly cy: number; readonly r: number }
    | { readonly tag: 'rect'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly rx: number }
    | { readonly tag: 'path'; readonly d: string };
  readonly width?: number;
  readonly dash?: string;
};

const circle = (r: number) => ({ tag: 'circle', cx: 8, cy: 8, r }) as const;
const path = (d: string) => ({ tag: 'path', d }) as const;
const ring: MarkPart = { paint: 'line', shape: circle(6.25) };

const renamed: readonly MarkPart[] = [{ paint: 'fill', shape: circle(7) }, { paint: 'cut', shape: path('M4.3 9.1c1.2-2.3 2.5-2.3 3.7-1.1s2.5 1.2 3.7-1.1'), width: 1.75 }];
const elsewhere: readonly MarkPart[] = [{ paint: 'fill', shape: path('M8 .6 15.4 8 8 15.4.6 8z') }, { paint: 'cut', shape: path('M5 8h5.6M8.4 5.6 10.8 8l-2.4 2.4') }];
const square: MarkPart = { paint: 'fill', shape: { tag: 'rect', x: 1, y: 1, width: 14, height: 14, rx: 3 } };

/** Drawn by the interface and into pictures alike. */
export const marks: Readonly<Record<Mark, readonly MarkPart[]>> = {
  open: [ring],
  'in-progress': [ring, { paint: 'fill', shape: path('M8 4.5a3.5 3.5 0 0 1 0 7z') }],
  blocked: [{ paint: 'fill', shape: path('M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z') }, { paint: 'cut', shape: path('M4.75 8h6.5'), width: 2 }],
  done: [{ paint: 'fill', shape: circle(7) }, { paint: 'cut', shape: path('m4.9 8.3 2.1 2.1 4.1-4.6') }],
  'not-applicable': [ring, { paint: 'line', shape: path('m3.8 12.2 8.4-8.4') }],
  pending: [{ paint: 'line', shape: circle(6.25), dash: '1.9 2.0' }],
  current: [{ paint: 'fill', shape: { tag: 'rect', x: 1, y: 1, width: 14, height: 14, rx: 4.5 } }, { paint: 'hole', shape: path('M6.4 4.9v6.2L11.3 8z') }],
  skipped: [{ paint: 'line', shape: path('m3 4 4 4-4 4m5-8 4 4-4 4'), width: 1.75 }],
  failed: [{ paint: 'fill', shape: path('M8 .6 15.4 8 8 15.4.6 8z') }, { paint: 'cut', shape: path('m5.9 5.9 4.2 4.2m0-4.2-4.2 4.2') }],
  paused: [ring, { paint: 'line', shape: path('M6.5 5.75v4.5m3-4.5v4.5') }],
  aborted: [{ paint: 'line', shape: { tag: 'rect', x: 2.5, y: 2.5, width: 11, height: 11, rx: 1.5 }, width: 2.5 }],

  same: [{ paint: 'line', shape: path('m3 8.4 3.4 3.4L13 4.6'), width: 2 }],
  missing: [{ paint: 'line', shape: circle(6.5), dash: '2.2 1.88' }, { paint: 'line', shape: path('M8 5v6M5 8h6'), width: 1.75 }],
  'only-here': [square, { paint: 'cut', shape: path('M4.5 8h7'), width: 2 }],
  renamed,
  elsewhere,

  added: [square, { paint: 'cut', shape: path('M8 4.5v7M4.5 8h7'), width: 2 }],
  removed: [{ paint: 'line', shape: { tag: 'rect', x: 1.75, y: 1.75, width: 12.5, height: 12.5, rx: 2.5 } }, { paint: 'line', shape: path('M4.5 8h7'), width: 2 }],
  changed: renamed,
  moved: elsewhere,

  pause: [{ paint: 'line', shape: path('M5.25 3v10M10.75 3v10'), width: 3 }],
  approval: [
    { paint: 'line', shape: { tag: 'circle', cx: 5.75, cy: 5, r: 2.75 } },
    { paint: 'line', shape: path('M1 13.5c0-2.6 2-4.25 4.75-4.25s4.75 1.65 4.75 4.25') },
    { paint: 'line', shape: path('m10.5 6.2 1.6 1.6 3-3.4') },
  ],
  critical: [{ paint: 'fill', shape: path('M8 .9 15.6 14.6H.4z') }, { paint: 'cut', shape: path('M8 5.9v4.2M8 12.2v.1') }],
  irreversible: [{ paint: 'fill', shape: { tag: 'rect', x: 2.5, y: 6.75, width: 11, height: 8, rx: 1.75 } }, { paint: 'line', shape: path('M5 7V4.9a3 3 0 0 1 6 0V7'), width: 1.75 }],
  compensates: [{ paint: 'line', shape: path('M5.75 2.75 2.25 6.25l3.5 3.5M2.5 6.25h7.25a3.75 3.75 0 0 1 0 7.5H6.5'), width: 1.75 }],
  automated: [{ paint: 'fill', shape: path('M9.6.6 2.6 9.2h4.3l-.7 6.2 7.2-8.8H9z') }],
  parallel: [{ paint: 'line', shape: path('M8 1.5v3M3 14.5V8a3.5 3.5 0 0 1 3.5-3.5h3A3.5 3.5 0 0 1 13 8v6.5M1.2 12.7 3 14.5l1.8-1.8m6.4 0 1.8 1.8 1.8-1.8') }],
};
