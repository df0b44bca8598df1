import { parseDocument as parseYaml } from 'yaml';
import { z } from 'zod';
import { CATEGORIES } from '#shared/domain/workflows/definition.ts';
import type { ParseError } from '#shared/formats/parsed-document.ts';
import { type Result, err, ok } from '#shared/lib/result.ts';

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);

/** What Handrail reads of a document's front matter; other keys are left alone. */
const frontMatterSchema = z.object({
  handrail: z.enum(['checklist']).optional(),
  title: text.optional(),
  departments: z.array(text).optional(),
  section: text.nullable().optional(),
  category: z.enum(CATEGORIES).nullable().optional().catch(undefined),
  tags: z.array(text).optional().catch(undefined),
});
export type FrontMatter = z.infer<typeof frontMatterSchema>;

/** Reads YAML with the core schema, no tags of its own and few aliases; an error names the line in the document. */
export function readFrontMatter(yaml: string, firstLine: number): Result<FrontMatter, ParseError> {
  const document = parseYaml(yaml, { schema: 'core', customTags: [], logLevel: 'silent' });
  const [fault] = document.errors;
  if (fault !== undefined) return err({ line: firstLine + (fault.linePos?.[0].line ?? 1) - 1, code: 'malformed-front-matter', message: `The front matter is not valid YAML: ${fault.message.split('\n')[0] ?? ''}` });
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 20 });
  } catch {
    return err({ line: firstLine, code: 'malformed-front-matter', message: 'The front matter repeats itself too often through aliases.' });
  }
  const parsed = frontMatterSchema.safeParse(typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {});
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  return err({ line: firstLine, code: 'malformed-front-matter', message: `The front matter’s “${issue?.path.join('.') ?? ''}” can’t be read: ${issue?.message ?? ''}.` });
}
