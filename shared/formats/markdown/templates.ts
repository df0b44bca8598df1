import type { Heading, RootContent } from 'mdast';
import type { MarkdownSource } from './source.ts';

const STEP = /^\d+[.)]\s+\S/;

/** A runbook in the template among other things: its nodes, and the heading that names it. */
export type Template = { readonly nodes: readonly RootContent[]; readonly heading: Heading | null };

/** The runbooks in the template (W1): each has a section “Steps” whose sub-headings are numbered. */
export function templatesIn(nodes: readonly RootContent[], source: MarkdownSource): Template[] {
  const templates: Template[] = [];
  let end = 0;
  nodes.forEach((node, at) => {
    if (at < end || node.type !== 'heading' || node.depth < 2 || source.plain(node).toLowerCase() !== 'steps') return;
    const steps = below(nodes, at, node.depth);
    if (!steps.some((step) => step.type === 'heading' && step.depth === node.depth + 1 && STEP.test(source.plain(step)))) return;
    const top = nodes.findLastIndex((above, index) => index < at && index >= end && above.type === 'heading' && above.depth < node.depth);
    const heading = nodes[top];
    const inside = heading?.type === 'heading' ? [heading, ...below(nodes, top, heading.depth)] : [...nodes.slice(end, at), node, ...below(nodes, at, node.depth - 1)];
    templates.push({ nodes: inside, heading: heading?.type === 'heading' ? heading : null });
    end = nodes.indexOf(inside.at(-1) ?? node) + 1;
  });
  return templates;
}

/** The nodes below a heading, up to the next of `depth` or above. */
function below(nodes: readonly RootContent[], heading: number, depth: number): readonly RootContent[] {
  const rest = nodes.slice(heading + 1);
  const end = rest.findIndex((node) => node.type === 'heading' && node.depth <= depth);
  return end < 0 ? rest : rest.slice(0, end);
}
