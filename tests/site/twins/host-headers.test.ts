import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { readDocument } from '#guide/read-document.ts';
import { assetFolder, assetHeaders, hostHeaders, securityHeaders } from '#site/twins/host-headers.ts';
import { project } from '../../temporary-root.ts';

test('the example for nginx sends what `_headers` says', async () => {
  const path = join(project, 'content/reference/machines.mdx');
  const source = { kind: 'reference', slug: 'machines', file: 'machines.mdx', path } as const;
  const { document } = readDocument({ ...source, text: await readFile(path, 'utf8') });
  const { text = '' } = document?.samples.find(({ language }) => language === 'nginx') ?? {};
  const sent = [...text.matchAll(/add_header (\S+) "([^"]*)" always;/g)].map(([, name, value]) => [
    name,
    value,
  ]);
  assert.deepEqual(Object.fromEntries(sent), securityHeaders);
  assert.match(text, /add_header Cache-Control \$handrail_cache always;/);
  assert.ok(text.includes(`~^${assetFolder}/ "${assetHeaders['Cache-Control']}";`), text);
});

test('`_headers` has a rule for everything and one for assets, below the base', () => {
  const rules = (base: string) =>
    hostHeaders(base)
      .split('\n')
      .filter((line) => /^\//.test(line));
  assert.deepEqual(rules(''), ['/*', '/_site/*']);
  assert.deepEqual(rules('/docs'), ['/docs/*', '/docs/_site/*']);
  assert.ok(
    hostHeaders('')
      .split('\n')
      .every((line) => /^(?:\/\S*| {2}[A-Z][\w-]*: \S.*|)$/.test(line)),
  );
});

test('the folder of assets is the one that they are built into', async () => {
  const config = await readFile(join(project, 'astro.config.mjs'), 'utf8');
  assert.ok(config.includes(`assets: '${assetFolder.slice(1)}'`));
});
