import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checklistJsonSchemaText } from '#shared/formats/json/checklist-json.ts';

describe('the schema of an exported list (X2)', () => {
  it('is released as it is used; write it anew with: node scripts/write-schemas.mjs', () => {
    expect(readFileSync(new URL('../../../../docs/schemas/checklist.schema.json', import.meta.url), 'utf8')).toBe(checklistJsonSchemaText());
  });
});
