import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { sha256 } from '#guide/sha256.ts';
import { runSamples } from '#samples/run-library.ts';
import { evidenceFile, writeEvidence } from '#samples/write-evidence.ts';
import { readEvidence } from '#site/evidence/read-evidence.ts';
import { pageLibrary } from './run-page.ts';

const body = [
  '<Samples>\n```bash id=a\necho one\n```\n\n```text output\none\n```\n\n```js id=b\nimport yaml from "yaml";\nconsole.log(typeof yaml.parse);\n```\n</Samples>',
  '```json id=c\n{}\n```',
].join('\n\n');

test('evidence holds what the page is joined by, and survives writing and reading', async (context) => {
  const library = await pageLibrary(context, { body });
  const { evidence } = await runSamples({ library });
  const [page] = evidence;
  const [document] = library.guides;
  assert.ok(page !== undefined && document !== undefined);
  assert.deepEqual(
    page.tracks.map(
      ({ track, samples }) => `${track}: ${samples.map(({ id, status }) => `${id} ${status}`).join(', ')}`,
    ),
    ['curl: a passed, c checked', 'node: b failed, c checked'],
  );
  const record = page.tracks[0]?.samples[0];
  assert.equal(record?.hash, document.samples[0]?.hash);
  assert.equal(record?.outputsHash, sha256('stdout text\none'));
  assert.match(page.tracks[0]?.runtimes['bash'] ?? '', /^bash \d/);
  assert.deepEqual(page.provider, { id: 'acme', apiVersion: '2026-10-01', checked: '2026-11-01' });
  assert.equal(new Date(page.at).toISOString(), page.at);

  const stateDir = await mkdtemp(join(tmpdir(), 'handrail-state-'));
  context.after(() => rm(stateDir, { recursive: true, force: true }));
  await writeEvidence(stateDir, page);
  assert.deepEqual(await readdir(join(stateDir, 'evidence')), ['guide-page.json']);
  assert.deepEqual(await readEvidence(stateDir, page), page);
});

test('what is missing, damaged or of another page is no evidence', async (context) => {
  const stateDir = await mkdtemp(join(tmpdir(), 'handrail-state-'));
  context.after(() => rm(stateDir, { recursive: true, force: true }));
  const page = { kind: 'guide', slug: 'page', target: 'simulator' } as const;
  assert.equal(await readEvidence(stateDir, page), undefined);
  const whole = { ...page, version: 1, tracks: [], errors: [], events: [], endpoints: [] };
  await writeEvidence(stateDir, whole as never);
  assert.deepEqual(await readEvidence(stateDir, page), whole);
  const others = [
    { ...whole, version: 2 },
    { ...whole, slug: 'other' },
    { ...whole, tracks: [null] },
  ].map((one) => JSON.stringify(one));
  for (const damaged of ['', '{', 'null', ...others]) {
    await writeFile(evidenceFile(stateDir, page), damaged);
    assert.equal(await readEvidence(stateDir, page), undefined);
  }
});
