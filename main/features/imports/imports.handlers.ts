import { type HandlersFor, actOf } from '#main/core/dispatch.ts';
import type { Services } from '#main/core/services.ts';

export const importHandlers = ({
  imports, starter, exports,
}: Services): HandlersFor<'imports.preview' | 'imports.preview-text' | 'imports.apply' | 'starter.load' | 'exports.render'> => ({
  'imports.preview': ({ paths }, caller) => imports.preview(actOf(caller).actor, paths),
  'imports.preview-text': ({ text }, caller) => imports.previewText(actOf(caller).actor, text),
  'imports.apply': ({ token, paths }, caller) => imports.apply(actOf(caller), token, paths),
  'starter.load': (_input, caller) => starter.load(actOf(caller)),
  'exports.render': ({ noun, id, format, boxes }) => exports.render(noun, id, format, { boxes }),
});
