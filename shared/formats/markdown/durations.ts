/** How long a step takes, as it is written in a document. */
export { minutesOf } from '#shared/domain/workflows/duration-range.ts';
