import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { drawDiagrams } from '#site/diagrams/draw-diagrams.ts';
import { accepted, onlyDrawn, refused } from '../lint/diagrams/read-sources.ts';
import { chromiumPath } from './launch-chromium.ts';

// What a check says without a browser, in `tests/lint/diagrams/`, a browser says as well, but for the known differences.

describe('in a browser, mermaid', () => {
  test('draws what it parses, refuses what it does not parse, and some sources only when it draws them', async () => {
    assert.ok(accepted.length >= 40 && refused.length >= 60);
    const all = [...accepted, ...refused, ...onlyDrawn];
    const drawings = await drawDiagrams(all, chromiumPath());
    const drawn = drawings.filter((drawing) => 'svg' in drawing).map(({ hash }) => hash);
    assert.deepEqual(
      drawn,
      accepted.map(({ hash }) => hash),
    );
  });
});
