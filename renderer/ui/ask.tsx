export { askConfirm, askReason } from './ask.ts';
export type { Question, ReasonQuestion } from './ask.ts';
