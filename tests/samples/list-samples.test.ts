import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ListedSample, listSamples } from '#samples/list/list-samples.ts';
import { listReporters } from '#samples/list/reporters.ts';
import { hostileTexts } from '../diagnostics/hostile-texts.ts';
import { pageLibrary } from './run-page.ts';

const options = { sourceOf: () => undefined, paint: (_: string, text: string) => text };

const body = `
## Start

\`\`\`bash id=a
echo a
\`\`\`

<Samples>

\`\`\`bash id=b needs="go>=99"
echo b
\`\`\`

\`\`\`js id=c isolated
console.log('c');
\`\`\`

</Samples>

\`\`\`js id=d service ready="http://localhost:3000/"
setInterval(() => {}, 1000);
\`\`\`

\`\`\`js id=e file="e.mjs"
console.log('e');
\`\`\`

\`\`\`bash id=f illustrative="For show."
echo f
\`\`\`

\`\`\`bash id=g manual="By hand."
echo g
\`\`\`

\`\`\`bash id=h check
echo h
\`\`\`

\`\`\`json id=i
{}
\`\`\`
`;

const findObstacle = (need: string) => (need.startsWith('go') ? '`go` is not installed.' : undefined);

test('lists each sample of each track with what would be done with it, and why not', async (context) => {
  const library = await pageLibrary(context, { body });
  const listed = listSamples({ library, target: 'simulator', findObstacle });
  assert.deepEqual(
    listed.map(({ track, id, mode, reason }) => [track, id, mode, ...(reason === undefined ? [] : [reason])]),
    [
      ['curl', 'a', 'run'],
      ['curl', 'b', 'not-run', '`go` is not installed.'],
      ['curl', 'd', 'service'],
      ['curl', 'e', 'file'],
      ['curl', 'f', 'illustrative', 'For show.'],
      ['curl', 'g', 'manual', 'By hand.'],
      ['curl', 'h', 'check'],
      ['curl', 'i', 'check', 'It is data, and parses.'],
      ['node', 'a', 'run'],
      ['node', 'c', 'isolated'],
      ['node', 'd', 'service'],
      ['node', 'e', 'file'],
      ['node', 'f', 'illustrative', 'For show.'],
      ['node', 'g', 'manual', 'By hand.'],
      ['node', 'h', 'check'],
      ['node', 'i', 'check', 'It is data, and parses.'],
    ],
  );
  const lines = library.guides[0]?.text.split('\n') ?? [];
  for (const { id, line } of listed) assert.ok(lines[line - 2]?.includes(`id=${id}`), id);
});

test('lists only the pages and tracks that are meant', async (context) => {
  const library = await pageLibrary(context, { body });
  const ofNode = listSamples({
    library,
    target: 'simulator',
    findObstacle,
    only: { track: (name) => name === 'node' },
  });
  assert.deepEqual([...new Set(ofNode.map(({ track }) => track))], ['node']);
  assert.deepEqual(
    listSamples({ library, target: 'simulator', findObstacle, only: { document: () => false } }),
    [],
  );
});

test('the forms of a list are text and json, whole with hostile texts', () => {
  const [text, json] = listReporters;
  assert.deepEqual(
    listReporters.map(({ name }) => name),
    ['text', 'json'],
  );
  const one: ListedSample = {
    ...{ guide: 'page', track: 'main', id: 'a', file: 'content/page.mdx', line: 3, language: 'bash' },
    ...{ mode: 'manual', reason: Object.values(hostileTexts).join('\n') },
  };
  const lines = text?.report([one], options).trimEnd().split('\n') ?? [];
  assert.equal(lines.length, 4);
  assert.equal(lines[3], 'Samples: 1 in tracks: 1, pages: 1');
  assert.deepEqual(JSON.parse(json?.report([one], options) ?? '').samples, [one]);
  assert.equal(text?.report([], options), 'Samples: 0 in tracks: 0, pages: 0\n');
});
