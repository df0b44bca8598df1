/** Writes the schemas of what the program exports, as docs/schemas holds them. Run by hand when a form changes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { checklistJsonSchemaText } from '#shared/formats/json/checklist-json.ts';

const folder = new URL('../docs/schemas/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('checklist.schema.json', folder), checklistJsonSchemaText());
