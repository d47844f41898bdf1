import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawDiagrams } from '#site/diagrams/draw-diagrams.ts';
import { chromiumPath } from './launch-chromium.ts';

const sources = {
  sequence: 'sequenceDiagram\n  A->>B: hello\n  Note over B: thinks\n  B-->>A: 200',
  states: 'stateDiagram-v2\n  [*] --> open\n  open --> closed: done',
  flow: 'flowchart LR\n  a["<img src=x onerror=alert(1)>"] --> b\n  click b "javascript:alert(1)"\n  style a fill:#f9f',
  entities: 'erDiagram\n  CUSTOMER ||--o{ ORDER : places',
  mistake: 'sequenceDiagram\n  A->>B: hello\n  Oops\n  B->>A: bye',
  unknown: 'notADiagram\n  a --> b',
  colour:
    '%%{init: {"theme": "base", "themeVariables": {"primaryColor": "nocolour"}}}%%\nflowchart LR\n  a --> b',
} as const;

test('diagrams are drawn without styles and scripts, the same each time; mistakes are located', async () => {
  const diagrams = Object.entries(sources).map(([hash, source]) => ({ hash, source }));
  const first = await drawDiagrams(diagrams, chromiumPath());
  const second = await drawDiagrams(diagrams.toReversed(), chromiumPath());
  assert.deepEqual(first, second.toReversed());
  for (const drawing of first.slice(0, 4)) {
    assert.ok('svg' in drawing, drawing.hash);
    assert.match(drawing.svg, /^<svg [^>]*width="\d+"[\s\S]*<\/svg>$/);
    assert.doesNotMatch(drawing.svg, /<style|<script|<foreignObject|\sstyle=|\sclass=|javascript:|onerror=/);
    assert.doesNotMatch(drawing.svg, /(fill|stroke)="(#|rgb\()/, 'every colour is a variable');
  }
  const problems = first.slice(4).map((drawing) => ('line' in drawing ? drawing.line : 'drawn'));
  assert.deepEqual(problems, [3, 1, 1]);
});
