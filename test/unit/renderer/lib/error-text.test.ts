import { beforeAll, describe, expect, it } from 'vitest';
import { errorSentence, errorText } from '#renderer/lib/error-text.ts';
import { loadTexts, startI18n } from '#renderer/lib/i18n.ts';
import errors from '#renderer/lib/messages/en/errors.json' with { type: 'json' };
import { ERROR_CODES } from '#shared/ipc/errors.ts';

describe('the words for what went wrong', () => {
  beforeAll(async () => {
    await startI18n('en');
    await loadTexts(['errors']);
  });

  it.each(ERROR_CODES)('%s says what happened, what it means and what to do, in sentences', (code) => {
    const { what, means, todo } = errorText(code);
    for (const sentence of [what, means, todo]) expect(sentence).toMatch(/^[A-Z].{8,}\.$/);
    expect(new Set([what, means, todo]).size).toBe(3);
    expect(errorSentence({ code })).toBe(`${what} ${todo}`);
  });

  it('has no words for codes that do not exist', () => {
    expect(Object.keys(errors).sort()).toEqual([...ERROR_CODES].sort());
  });
});
