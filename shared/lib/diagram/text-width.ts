import type { MeasureText } from './sizes.ts';

/** Advance widths of U+0020 to U+007E in thousandths of the size: Inter at the weight that nodes are written in. */
const WIDTHS: readonly number[] = [
  261, 311, 506, 641, 648, 998, 657, 318, 371, 371, 528, 669, 310, 464, 310, 374, 651, 418, 619,
  630, 660, 606, 634, 573, 634, 634, 310, 321, 669, 669, 669, 534, 989, 716, 658, 735, 722, 604,
  589, 748, 745, 274, 577, 694, 565, 917, 757, 768, 643, 771, 650, 648, 656, 738, 716, 1010, 708,
  703, 646, 371, 374, 371, 479, 465, 343, 570, 621, 579, 621, 589, 383, 622, 606, 256, 256, 563,
  256, 893, 605, 606, 621, 621, 391, 543, 345, 606, 580, 833, 562, 581, 562, 446, 351, 446, 669,
];

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;
const wide = 1000;
const other = 640;

function advance(character: string): number {
  const base = character.normalize('NFD').codePointAt(0) ?? 0x20;
  return WIDTHS[base - 0x20] ?? (/\p{M}/u.test(character) ? 0 : WIDE.test(character) ? wide : other);
}

/** Measures where there is no page to measure in: right for Latin letters, about right for others. `size` is in px. */
export const approximateWidth =
  (size: number): MeasureText =>
  (text) => {
    let width = 0;
    for (const character of text) width += advance(character);
    return (width * size) / 1000;
  };
