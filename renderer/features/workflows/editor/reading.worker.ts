import { answerTo } from './read-text.ts';
import type { Answer, Question } from './reading.ts';

/* The thread that reads runbooks while their text is typed: what takes long in large ones does not hold up the keys. */

const send = (answer: Answer): void => globalThis.postMessage(answer);

globalThis.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  try {
    send({ turn: data.turn, value: answerTo(data) });
  } catch (error) {
    send({ turn: data.turn, fault: String(error) });
  }
});
