import { type HandlersFor, actOf } from '#main/core/dispatch.ts';
import type { Services } from '#main/core/services.ts';

type Channels =
  | 'evidence.list' | 'evidence.begin' | 'evidence.push' | 'evidence.cancel' | 'evidence.attach' | 'evidence.add-link' | 'evidence.add-note'
  | 'evidence.rename' | 'evidence.detach' | 'evidence.preview' | 'evidence.get' | 'evidence.write-copy';

export const evidenceHandlers = ({ evidence }: Services): HandlersFor<Channels> => ({
  'evidence.list': (subject) => evidence.list(subject),
  'evidence.begin': ({ size }) => evidence.begin(size),
  'evidence.push': ({ upload, bytes }) => evidence.push(upload, bytes),
  'evidence.cancel': ({ upload }) => evidence.cancel(upload),
  'evidence.attach': (input, caller) => evidence.attach(actOf(caller), input),
  'evidence.add-link': (input, caller) => evidence.addLink(actOf(caller), input),
  'evidence.add-note': (input, caller) => evidence.addNote(actOf(caller), input),
  'evidence.rename': (input, caller) => evidence.rename(actOf(caller), input),
  'evidence.detach': ({ id }, caller) => evidence.detach(actOf(caller), id),
  'evidence.preview': ({ id }) => evidence.preview(id),
  'evidence.get': ({ id }) => evidence.get(id),
  'evidence.write-copy': ({ id, path }) => evidence.writeCopy(id, path),
});
