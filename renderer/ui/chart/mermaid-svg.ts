import DOMPurify from 'dompurify';
import mermaid from 'mermaid';

/** Longer texts are not drawn: they would hold up everything else. In characters. */
const longest = 20_000;

/** What a chart may say in a directive or at its head; none of it: how charts look is ours, and style sheets of strangers stay out. */
const settings = Object.keys(mermaid.mermaidAPI.defaultConfig);

let count = 0;
/** Mermaid has one configuration for all, so charts are drawn one after the other. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * A chart of any kind that Mermaid knows, as an SVG to be shown as an image: there nothing of it runs and nothing is fetched.
 * What Mermaid calls strict is no boundary by itself, so its result is sanitised besides. Throws what Mermaid has against the text.
 */
export function mermaidSvg(text: string, isDark: boolean): Promise<string> {
  const drawn = queue.then(() => draw(text, isDark));
  queue = drawn.catch(() => undefined);
  return drawn;
}

async function draw(text: string, isDark: boolean): Promise<string> {
  if (text.length > longest) throw new Error(`It has ${text.length} characters; up to ${longest} are drawn.`);
  mermaid.initialize({
    startOnLoad: false, securityLevel: 'strict', suppressErrorRendering: true, htmlLabels: false, deterministicIds: true, maxTextSize: longest, maxEdges: 300,
    theme: isDark ? 'dark' : 'neutral', fontFamily: 'sans-serif', secure: settings,
  });
  // Out of sight and of reach, yet in the page: Mermaid measures what it draws.
  const desk = document.createElement('div');
  desk.inert = true;
  desk.setAttribute('aria-hidden', 'true');
  desk.style.cssText = 'position:fixed;inset-block-start:0;inset-inline-start:-100000px;inline-size:60rem;visibility:hidden;contain:layout style paint;pointer-events:none';
  document.body.append(desk);
  try {
    count += 1;
    const { svg } = await mermaid.render(`drawn-chart-${count}`, text, desk);
    return sanitised(svg);
  } finally {
    desk.remove();
  }
}

/** Only shapes, words and their style sheet; as XML, as an image wants it. */
function sanitised(svg: string): string {
  const root = DOMPurify.sanitize(svg, {
    USE_PROFILES: { svg: true, svgFilters: true, html: true },
    ADD_TAGS: ['foreignObject'],
    HTML_INTEGRATION_POINTS: { foreignobject: true },
    FORBID_TAGS: ['a', 'image', 'img', 'audio', 'video', 'source', 'form', 'input', 'button', 'textarea', 'select', 'animate', 'set', 'use', 'picture'],
    RETURN_DOM_FRAGMENT: true,
  }).querySelector('svg');
  if (root === null) throw new Error('Nothing was drawn.');
  const [, , width = 0, height = 0] = (root.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  if (width > 0 && height > 0) {
    // An image has the size of its root, which Mermaid leaves to the page.
    root.setAttribute('width', String(Math.ceil(width)));
    root.setAttribute('height', String(Math.ceil(height)));
  }
  root.style.removeProperty('max-width');
  return new XMLSerializer().serializeToString(root);
}
