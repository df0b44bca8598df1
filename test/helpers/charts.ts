/** One small chart of every kind that Mermaid draws, by the word that it begins with. */
export const CHARTS: Readonly<Record<string, string>> = {
  sequenceDiagram: 'sequenceDiagram\n  Alice->>Bob: Hello\n  Bob-->>Alice: Hi',
  classDiagram: 'classDiagram\n  Animal <|-- Duck\n  class Duck{\n    +swim()\n  }',
  'stateDiagram-v2': 'stateDiagram-v2\n  [*] --> Open\n  Open --> Closed : close\n  Closed --> [*]',
  erDiagram: 'erDiagram\n  CUSTOMER ||--o{ ORDER : places',
  gantt: 'gantt\n  title Plan\n  dateFormat YYYY-MM-DD\n  section One\n  Task :a1, 2026-01-01, 5d',
  journey: 'journey\n  title Day\n  section Go\n    Make tea: 5: Me',
  pie: 'pie title Pets\n  "Dogs" : 4\n  "Cats" : 2',
  quadrantChart: 'quadrantChart\n  title Reach\n  x-axis Low --> High\n  y-axis Low --> High\n  A: [0.3, 0.6]',
  requirementDiagram: 'requirementDiagram\n  requirement r1 {\n    id: 1\n    text: it works\n    risk: high\n    verifymethod: test\n  }',
  gitGraph: 'gitGraph\n  commit\n  branch develop\n  commit\n  checkout main\n  merge develop',
  C4Context: 'C4Context\n  Person(a, "Customer")\n  System(b, "Bank")\n  Rel(a, b, "Uses")',
  mindmap: 'mindmap\n  root((Plan))\n    One\n    Two',
  timeline: 'timeline\n  title History\n  2002 : One\n  2004 : Two',
  'sankey-beta': 'sankey-beta\n\nA,B,10\nB,C,5',
  'xychart-beta': 'xychart-beta\n  title "Sales"\n  x-axis [jan, feb]\n  y-axis "Money" 0 --> 10\n  bar [3, 7]',
  'block-beta': 'block-beta\n  columns 2\n  a["One"] b["Two"]',
  'packet-beta': 'packet-beta\n  0-15: "Source"\n  16-31: "Target"',
  kanban: 'kanban\n  Todo\n    a[Write]\n  Done\n    b[Read]',
  'architecture-beta': 'architecture-beta\n  service db(database)[Database]\n  service app(server)[App]\n  app:R --> L:db',
  'radar-beta': 'radar-beta\n  axis a["A"], b["B"], c["C"]\n  curve x["X"]{1, 2, 3}',
  'treemap-beta': 'treemap-beta\n  "Root"\n    "A": 10\n    "B": 20',
};

/** What strangers put where words belong. */
export const PAYLOADS = [
  '<img src=x onerror=globalThis.pwned=1>', '<script>globalThis.pwned=1</script>', '<svg onload=globalThis.pwned=1>', '<iframe srcdoc="<script>parent.pwned=1</script>">',
  '<a href="javascript:globalThis.pwned=1">x</a>', '<image href="https://example.org/x.png">', '<style>@import url(https://example.org/x.css);</style>',
  '</style><script>globalThis.pwned=1</script>', '`<b onmouseover=globalThis.pwned=1>`', '$$\\href{javascript:globalThis.pwned=1}{x}$$', 'url(https://example.org/y.png)', 'fa:fa-x"><img src=https://example.org/z.png>',
] as const;

const DIRECTIVE = '%%{init: {"securityLevel": "loose", "htmlLabels": true, "flowchart": {"htmlLabels": true}, "themeCSS": "body{display:none} *{background:url(https://example.org/c.png)}", "fontFamily": "x;} body{display:none}"}}%%\n';

/** Charts of every kind with a payload where their first words stand, and directives that would open what is closed. */
export const hostile = (payload: string): string[] =>
  Object.values(CHARTS).flatMap((chart) => {
    const filled = chart.replace(/Hello|swim\(\)|Open\b|places|Task|Make tea|Dogs|Reach|it works|Customer|Plan|History|Sales|One|Source|Write|Database|Root|A(?=,B)|commit/, payload);
    return [filled, DIRECTIVE + filled, `---\nconfig:\n  securityLevel: loose\n  themeCSS: "body{display:none}"\n---\n${filled}`];
  });

/** Charts whose danger stands elsewhere than in words. */
export const TRICKS = [
  'sequenceDiagram\n  participant A\n  link A: Go @ javascript:globalThis.pwned=1\n  links A: {"x": "https://example.org/"}\n  A->>A: x',
  'classDiagram\n  class A\n  click A href "javascript:globalThis.pwned=1"\n  callback A "globalThis.alert"',
  'gantt\n  dateFormat YYYY-MM-DD\n  section S\n  T :a, 2026-01-01, 1d\n  click a href "javascript:globalThis.pwned=1"\n  click a call alert(1)',
  'C4Context\n  Person(a, "x", "y", $sprite="https://example.org/s.png", $link="javascript:globalThis.pwned=1")\n  UpdateElementStyle(a, $bgColor="red;}body{display:none}")',
  'flowchart LR\n  A@{ img: "https://example.org/i.png", label: "x" } --> B["<img src=https://example.org/j.png onerror=globalThis.pwned=1>"]\n  click A "javascript:globalThis.pwned=1"',
  'stateDiagram-v2\n  classDef x fill:url(https://example.org/u.png)\n  [*] --> A:::x',
] as const;
