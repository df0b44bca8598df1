import { expect, test } from 'vitest';
import { gradeOf } from '#shared/domain/workflows/lint/grade.ts';

test.each([[100, 0, 'good'], [90, 0, 'good'], [90, 1, 'fair'], [89, 0, 'fair'], [60, 4, 'fair'], [59, 0, 'poor'], [0, 9, 'poor']])('W6: a score of %i with %i errors is %s', (score, errors, grade) => {
  expect(gradeOf({ score, errors })).toBe(grade);
});
