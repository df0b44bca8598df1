import { type YAMLMap, isMap, isScalar, parseDocument as parseYaml } from 'yaml';
import { z } from 'zod';
import { CATEGORIES, FREQUENCIES, WORKFLOW_CLASSES } from '#shared/domain/workflows/definition.ts';
import type { ParseError } from '#shared/domain/imports/parsed-document.ts';
import { type Result, err, ok } from '#shared/lib/result.ts';

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const words = z.preprocess((value) => (value === '' ? null : value), text.nullable().optional().catch(undefined));

/** One of some words, each written in any of the ways that its pattern knows. */
const oneOf = <T>(patterns: readonly (readonly [T, RegExp])[]) =>
  z.unknown().transform((value): T | undefined => (typeof value === 'string' || typeof value === 'number' ? patterns.find(([, pattern]) => pattern.test(String(value).trim().toLowerCase()))?.[0] : undefined)).optional();

const LEVELS = [
  [0, /^(?:0|level 0|manual)$/], [1, /^(?:1|level 1|assisted)$/], [2, /^(?:2|level 2|semi-?auto(?:mated|matic)?|one-click)$/], [3, /^(?:3|level 3|full(?:y)?[- ]?auto(?:mated|matic)?|triggered)$/],
] as const;
const CLASS_PATTERNS: Readonly<Record<(typeof WORKFLOW_CLASSES)[number], RegExp>> = {
  short: /^short(?:-lived)?(?: local)?$/, medium: /^medium(?:-lived)?(?: orchestrated)?$/, durable: /^(?:(?:long(?:-lived)?[ -]?)?durable|long(?:-lived)?)$/,
};
const FREQUENCY_PATTERNS: Readonly<Record<(typeof FREQUENCIES)[number], RegExp>> = { daily: /^daily$/, weekly: /^weekly$/, monthly: /^monthly$/, 'on-demand': /^(?:on[- ]demand|ad[- ]hoc|as needed)$/ };

/** What Handrail reads of a document's front matter. */
const frontMatterSchema = z.object({
  handrail: z.enum(['checklist']).optional().catch(undefined),
  title: text.optional(),
  departments: z.array(text).optional(),
  section: text.nullable().optional(),
  category: z.preprocess((value) => (typeof value === 'string' ? value.toLowerCase() : value), z.enum(CATEGORIES).nullable().optional().catch(undefined)),
  tags: z.preprocess((value) => (typeof value === 'string' ? value.split(',').map((tag) => tag.trim()).filter((tag) => tag !== '') : value), z.array(text).optional().catch(undefined)),
  type: words,
  subtype: words,
  created: words,
  modified: words,
  version: z.preprocess((value) => (typeof value === 'string' && /^v?\d+$/.test(value) ? Number(value.replace('v', '')) : value), z.number().int().positive().optional().catch(undefined)),
  ship_factor: z.number().optional().catch(undefined),
  active: z.boolean().optional().catch(undefined),
  frequency: oneOf(FREQUENCIES.map((word) => [word, FREQUENCY_PATTERNS[word]] as const)),
  automation_level: oneOf(LEVELS),
  class: oneOf(WORKFLOW_CLASSES.map((word) => [word, CLASS_PATTERNS[word]] as const)),
  owner: words,
  duration: words,
  current_state: words,
  target_state: words,
  priority: words,
});
export type FrontMatterFields = z.infer<typeof frontMatterSchema>;

/** What fields say that are given elsewhere than in front matter; one that can't be read is left out. */
export const readFields = (fields: Readonly<Record<string, unknown>>): FrontMatterFields => frontMatterSchema.safeParse(fields).data ?? {};

/** The lines that each key stands on, 1-based. */
export type FrontMatterKey = { readonly key: string; readonly line: number; readonly text: string };
export type FrontMatter = { readonly fields: FrontMatterFields; readonly keys: readonly FrontMatterKey[] };

export const NO_FRONT_MATTER: FrontMatter = { fields: {}, keys: [] };

const LARGEST = 100_000;

/** Reads YAML with the core schema, no tags of its own and few aliases; an error names the line in the document. */
export function readFrontMatter(yaml: string, firstLine: number): Result<FrontMatter, ParseError> {
  const refuse = (line: number, message: string) => err({ line, code: 'malformed-front-matter', message });
  if (yaml.length > LARGEST) return refuse(firstLine, `Expected front matter of at most ${LARGEST} characters, found ${yaml.length}.`);
  try {
    const source = quoteBracketed(yaml);
    const document = parseYaml(source, { schema: 'core', customTags: [], logLevel: 'silent' });
    const [fault] = document.errors;
    if (fault !== undefined) return refuse(firstLine + (fault.linePos?.[0].line ?? 1) - 1, `Expected front matter in YAML: ${fault.message.split('\n')[0] ?? ''}`);
    const parsed = frontMatterSchema.safeParse(isMap(document.contents) ? document.toJS({ maxAliasCount: 20 }) : {});
    if (parsed.success) return ok({ fields: parsed.data, keys: isMap(document.contents) ? keysOf(document.contents, source, firstLine) : [] });
    const [issue] = parsed.error.issues;
    return refuse(firstLine, `The front matter’s “${issue?.path.join('.') ?? ''}” can’t be read: ${issue?.message ?? ''}.`);
  } catch (error) {
    if (error instanceof RangeError) return refuse(firstLine, 'Expected front matter without deep nesting.');
    return refuse(firstLine, 'The front matter repeats itself too often through aliases.');
  }
}

/** `title: [Kind] Name`, as templates show it, is no YAML; it is meant as text. */
const quoteBracketed = (yaml: string): string =>
  yaml.replace(/^([\w-]+):[ \t]+(\[[^\]\n]*\][ \t]*[^\s#,\]][^\n]*)$/gm, (_whole, key: string, value: string) => `${key}: ${JSON.stringify(value.trim())}`);

function keysOf(map: YAMLMap, yaml: string, firstLine: number): FrontMatterKey[] {
  return map.items.flatMap(({ key }, index) => {
    if (!isScalar(key) || key.range == null) return [];
    const next = map.items[index + 1]?.key;
    const end = isScalar(next) && next.range != null ? next.range[0] : yaml.length;
    return [{ key: String(key.value), line: firstLine + yaml.slice(0, key.range[0]).split('\n').length - 1, text: yaml.slice(key.range[0], end).trim() }];
  });
}
