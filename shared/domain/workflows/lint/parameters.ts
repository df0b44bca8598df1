import type { WorkflowDefinition } from '../definition.ts';
import { textsOf } from './texts.ts';

/** What encloses a name where a text takes a parameter's value: `{{name}}`, `${name}`, `$name`, `<name>`, `%name%`, `[name]` or code. */
const PLACEHOLDERS = /\{\{?\s*([^{}\n]{1,200}?)\s*\}\}?|\$([A-Za-z_]\w*)|<([^<>\n]{1,200})>|%([^%\s]{1,200})%|\[([^\][\n]{1,200})\]|`([^`\n]{1,200})`/g;

/** Says of a name whether a step reads it, or a text of the steps and decisions takes its value. */
export function parametersInUse(definition: WorkflowDefinition): (name: string) => boolean {
  const used = new Set(definition.steps.flatMap(({ reads }) => reads).map(fold));
  for (const { path, text } of textsOf(definition)) {
    if (!/^(?:steps|decisions|rollback)\b/.test(path)) continue;
    for (const [, ...names] of text.matchAll(PLACEHOLDERS)) for (const name of names) if (name !== undefined) used.add(fold(name));
  }
  return (name) => used.has(fold(name));
}

const fold = (name: string): string => name.trim().toLowerCase().replace(/[\s_-]+/g, '-');
