import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { colourSvg } from '#site/diagrams/colour-svg.ts';
import { describeSvg } from '#site/diagrams/describe-svg.ts';
import { diagramPath, readDiagram, writeDiagram } from '#site/diagrams/diagram-cache.ts';
import { renderDiagrams } from '#site/diagrams/render-diagrams.ts';

test('known colours become the variables they stand for, others those of like brightness', () => {
  const cases = [
    ['fill="rgb(240, 240, 241)"', 'fill="var(--d-shape)"'],
    ['stroke="#606061"', 'stroke="var(--d-line)"'],
    ['fill="black"', 'fill="var(--d-ink)"'],
    ['fill="#ff99ff"', 'fill="var(--d-tint)"'],
    ['stroke="rgb(51, 51, 51)"', 'stroke="var(--d-line)"'],
    ['fill="none"', 'fill="none"'],
    ['fill="rgba(0, 0, 0, 0)"', 'fill="rgba(0, 0, 0, 0)"'],
  ] as const;
  for (const [before, after] of cases) assert.equal(colourSvg(`<rect ${before}/>`), `<rect ${after}/>`);
});

test('a drawing gets a title and a description of its words, escaped', () => {
  const svg = '<svg width="800" viewBox="0 0 8 8"><text>a &lt;b&gt;</text><text>c</text></svg>';
  assert.equal(
    describeSvg(svg, { id: 'd', title: 'A & "B"' }),
    '<svg width="800" viewBox="0 0 8 8" class="wider" role="img" aria-labelledby="d-title" aria-describedby="d-desc">' +
      '<title id="d-title">A &amp; &quot;B&quot;</title><desc id="d-desc">a &lt;b&gt;; c</desc>' +
      '<text>a &lt;b&gt;</text><text>c</text></svg>',
  );
});

test('a drawing that a page shows twice has ids of its own each time', () => {
  const svg =
    '<svg width="8"><marker id="d-0123abcd-0"></marker><path marker-end="url(#d-0123abcd-0)"/><text>d-0123abcd-0</text></svg>';
  assert.deepEqual(describeSvg(svg, { id: 'a', title: 'A' }).match(/(?:id="|#|>)[ad]-\w+(?:-\d)?/g), [
    'id="a-title',
    'id="a-desc',
    '>d-0123abcd-0',
    'id="a-0',
    '#a-0',
    '>d-0123abcd-0',
  ]);
});

test('the cache gives whole drawings only, and without a browser the rest is named', async () => {
  const stateDir = await mkdtemp(join(tmpdir(), 'handrail-diagrams-'));
  try {
    await writeDiagram(stateDir, 'whole', '<svg></svg>');
    await writeDiagram(stateDir, 'torn', '<svg></svg>');
    await writeFile(diagramPath(stateDir, 'torn'), '<svg><g>');
    assert.equal(await readDiagram(stateDir, 'whole'), '<svg></svg>');
    const diagrams = ['whole', 'torn', 'new', 'new'].map((hash) => ({ hash, source: 'x' }));
    const { cached, drawn, notDrawn } = await renderDiagrams({ diagrams, stateDir });
    assert.deepEqual(
      { cached, drawn, hashes: notDrawn?.hashes },
      { cached: 1, drawn: 0, hashes: ['torn', 'new'] },
    );
  } finally {
    await rm(stateDir, { recursive: true });
  }
});
