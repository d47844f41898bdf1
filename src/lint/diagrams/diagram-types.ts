/** A type of diagram that mermaid knows. */
export interface DiagramType {
  /** The name that mermaid gives it. */
  readonly id: string;
  /** The words that start a diagram of it, the usual one first. */
  readonly words: readonly string[];
  /** What an author calls it, with its article. */
  readonly noun: string;
  /** A line of it. */
  readonly example: string;
  /** Words that start its lines: a word near to one of them is taken for a slip. */
  readonly keywords?: readonly string[];
  /** What starts a block that a line `end` closes. */
  readonly opener?: RegExp;
}

const subgraph = /^[ \t]*(subgraph)\b/gm;

/** Every type of diagram that mermaid parses, the more usual ones first. */
export const diagramTypes: readonly DiagramType[] = [
  {
    id: 'flowchart-v2',
    words: ['flowchart', 'graph'],
    noun: 'a flowchart',
    example: 'a[Order] --> b[Invoice]',
    keywords: ['subgraph', 'direction', 'classDef', 'class', 'click', 'style', 'linkStyle'],
    opener: subgraph,
  },
  {
    id: 'sequence',
    words: ['sequenceDiagram'],
    noun: 'a sequence diagram',
    example: 'Client->>Server: ask',
    keywords: [
      'participant',
      'actor',
      'activate',
      'deactivate',
      'autonumber',
      'create',
      'destroy',
      'critical',
      'option',
      'break',
    ],
    opener: /^[ \t]*(alt|opt|loop|par|par_over|critical|break|rect|box)\b/gm,
  },
  {
    id: 'classDiagram',
    words: ['classDiagram'],
    noun: 'a class diagram',
    example: 'Account <|-- Savings',
    keywords: ['class', 'namespace', 'direction', 'click', 'style', 'classDef', 'cssClass'],
  },
  {
    id: 'stateDiagram',
    words: ['stateDiagram-v2', 'stateDiagram'],
    noun: 'a state diagram',
    example: 'Open --> Closed : done',
    keywords: ['state', 'direction', 'classDef', 'class'],
  },
  {
    id: 'er',
    words: ['erDiagram'],
    noun: 'an entity relationship diagram',
    example: 'CUSTOMER ||--o{ ORDER : places',
  },
  {
    id: 'gantt',
    words: ['gantt'],
    noun: 'a Gantt chart',
    example: 'Read the guide :2026-01-05, 3d',
    keywords: [
      'title',
      'section',
      'dateFormat',
      'axisFormat',
      'excludes',
      'includes',
      'tickInterval',
      'todayMarker',
    ],
  },
  { id: 'pie', words: ['pie'], noun: 'a pie chart', example: '"Paid" : 60', keywords: ['title', 'showData'] },
  {
    id: 'journey',
    words: ['journey'],
    noun: 'a user journey',
    example: 'Search: 5: Buyer',
    keywords: ['title', 'section'],
  },
  {
    id: 'gitGraph',
    words: ['gitGraph'],
    noun: 'a git graph',
    example: 'commit id: "first"',
    keywords: ['commit', 'branch', 'checkout', 'switch', 'merge', 'cherry-pick'],
  },
  { id: 'mindmap', words: ['mindmap'], noun: 'a mindmap', example: 'root((Orders))' },
  {
    id: 'timeline',
    words: ['timeline'],
    noun: 'a timeline',
    example: '2026 : First release',
    keywords: ['title', 'section'],
  },
  {
    id: 'quadrantChart',
    words: ['quadrantChart'],
    noun: 'a quadrant chart',
    example: 'Webhooks: [0.3, 0.8]',
    keywords: ['title', 'x-axis', 'y-axis', 'quadrant-1', 'quadrant-2', 'quadrant-3', 'quadrant-4'],
  },
  {
    id: 'requirement',
    words: ['requirementDiagram', 'requirement'],
    noun: 'a requirement diagram',
    example: 'runner - satisfies -> proof',
    keywords: [
      'requirement',
      'functionalRequirement',
      'interfaceRequirement',
      'performanceRequirement',
      'physicalRequirement',
      'designConstraint',
      'element',
    ],
  },
  {
    id: 'c4',
    words: ['C4Context', 'C4Container', 'C4Component', 'C4Dynamic', 'C4Deployment'],
    noun: 'a C4 diagram',
    example: 'Rel(buyer, web, "Uses")',
    keywords: [
      'Person',
      'Person_Ext',
      'System',
      'SystemDb',
      'SystemQueue',
      'System_Ext',
      'System_Boundary',
      'Enterprise_Boundary',
      'Container',
      'ContainerDb',
      'ContainerQueue',
      'Container_Ext',
      'Container_Boundary',
      'Component',
      'ComponentDb',
      'ComponentQueue',
      'Component_Ext',
      'Boundary',
      'Deployment_Node',
      'BiRel',
      'UpdateElementStyle',
      'UpdateRelStyle',
      'UpdateLayoutConfig',
    ],
  },
  { id: 'sankey', words: ['sankey', 'sankey-beta'], noun: 'a Sankey diagram', example: 'Wind,Grid,10' },
  { id: 'xychart', words: ['xychart', 'xychart-beta'], noun: 'an XY chart', example: 'bar [10, 40, 90]' },
  {
    id: 'block',
    words: ['block', 'block-beta'],
    noun: 'a block diagram',
    example: 'a["One"] b["Two"]',
    opener: /^[ \t]*(block)(?=:|[ \t]*$)/gm,
  },
  { id: 'packet', words: ['packet', 'packet-beta'], noun: 'a packet diagram', example: '0-15: "Port"' },
  { id: 'kanban', words: ['kanban'], noun: 'a kanban board', example: 'todo[To do]' },
  {
    id: 'architecture',
    words: ['architecture-beta', 'architecture'],
    noun: 'an architecture diagram',
    example: 'db:L -- R:web',
    keywords: ['group', 'service', 'junction'],
  },
  { id: 'radar', words: ['radar-beta'], noun: 'a radar chart', example: 'curve a["One"]{1, 2, 3}' },
  { id: 'treemap', words: ['treemap-beta', 'treemap'], noun: 'a treemap', example: '"People": 60' },
  { id: 'treeView', words: ['treeView-beta'], noun: 'a tree view', example: '"folder"' },
  { id: 'venn', words: ['venn-beta'], noun: 'a Venn diagram', example: 'union A,B["Both"]' },
  {
    id: 'ishikawa',
    words: ['ishikawa', 'ishikawa-beta'],
    noun: 'an Ishikawa diagram',
    example: 'Late orders',
  },
  {
    id: 'eventmodeling',
    words: ['eventmodeling'],
    noun: 'an event model',
    example: 'tf 01 cmd AddItem',
  },
  {
    id: 'wardley',
    words: ['wardley-beta'],
    noun: 'a Wardley map',
    example: 'component Tea [0.79, 0.61]',
    keywords: ['title', 'anchor', 'component', 'evolve', 'pipeline', 'note'],
  },
  {
    id: 'usecase',
    words: ['usecase-beta'],
    noun: 'a use case diagram',
    example: 'Buyer --> Order',
    keywords: ['actor', 'systemBoundary', 'direction', 'note'],
    opener: /^[ \t]*(systemBoundary)\b/gm,
  },
  {
    id: 'cynefin',
    words: ['cynefin-beta'],
    noun: 'a Cynefin diagram',
    example: 'complex --> clear',
    keywords: ['title', 'complex', 'complicated', 'clear', 'chaotic', 'confusion'],
  },
  {
    id: 'railroad',
    words: ['railroad-beta'],
    noun: 'a railroad diagram',
    example: 'number = oneOrMore(nonterminal("digit")) ;',
  },
  {
    id: 'railroadEbnf',
    words: ['railroad-ebnf-beta'],
    noun: 'a railroad diagram of EBNF',
    example: 'number ::= digit+ ;',
  },
  {
    id: 'railroadAbnf',
    words: ['railroad-abnf-beta'],
    noun: 'a railroad diagram of ABNF',
    example: 'number = 1*digit ;',
  },
  {
    id: 'railroadPeg',
    words: ['railroad-peg-beta'],
    noun: 'a railroad diagram of PEG',
    example: 'number <- digit+ ;',
  },
  {
    id: 'swimlane',
    words: ['swimlane-beta'],
    noun: 'a swimlane diagram',
    example: 'a[Order] --> b[Invoice]',
    opener: subgraph,
  },
  {
    id: 'agentflow',
    words: ['agentflow-beta'],
    noun: 'an agent flow',
    example: 'ask --> answer',
    opener: /^[ \t]*(flow)\b/gm,
  },
  {
    id: 'flowchart-elk',
    words: ['flowchart-elk'],
    noun: 'a flowchart',
    example: 'a[Order] --> b[Invoice]',
    opener: subgraph,
  },
  { id: 'info', words: ['info'], noun: 'an info diagram', example: 'info' },
];

/** The type of a name that mermaid gives; a made-up one for a name that is not listed. */
export function typeOf(id: string): DiagramType {
  return diagramTypes.find((type) => type.id === id) ?? { id, words: [id], noun: 'a diagram', example: '' };
}
