import { diagramKind } from '#shared/formats/markdown/diagram-kind.ts';
import { parseFlowchart } from '#shared/formats/mermaid/parse-flowchart.ts';
import type { DiagramModel } from '#shared/lib/diagram/model.ts';

export type ReadChart =
  | { readonly kind: 'flowchart'; readonly model: DiagramModel }
  /** `diagram` is the word that a chart of that kind begins with. */
  | { readonly kind: 'other'; readonly diagram: string }
  | { readonly kind: 'faulty'; readonly reason: string };

/** What a Mermaid text is: a flowchart that was read, or a chart of another kind, which is read where it is drawn. */
export function readChart(text: string): ReadChart {
  const diagram = diagramKind(text);
  if (!/^(?:graph|flowchart(?:-elk)?)$/.test(diagram)) return { kind: 'other', diagram };
  const result = parseFlowchart(text);
  return result.ok ? { kind: 'flowchart', model: result.value } : { kind: 'faulty', reason: `${result.error.line}: ${result.error.message}` };
}
