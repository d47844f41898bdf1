import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { draftMarkdown } from '#draft/markdown/draft-markdown.ts';
import { parseCurl } from '#draft/markdown/parse-curl.ts';
import { readSource } from '#draft/source/read-source.ts';
import { project } from '../temporary-root.ts';
import { checkFiles, guideOf, settingsFor, sourceOf } from './check-draft.ts';

const names = ['larch-orders.md', 'docusaurus-sso.md', 'mkdocs-hugo.md'];
const textOf = (name: string) => readFileSync(join(project, 'tests/fixtures/drafts/markdown', name), 'utf8');

function draftOf(name: string) {
  return draftMarkdown(readSource(Buffer.from(textOf(name))), settingsFor(name));
}

/** The words of a text, entities and the letters by which a draft hides an import from MDX read. */
function wordsOf(text: string): Set<string> {
  const plain = text
    .replaceAll('&#105;', 'i')
    .replaceAll('&#101;', 'e')
    .replaceAll('&amp;', '&')
    .replaceAll('&copy;', '©')
    .replace(/&[lg]t;/g, ' ')
    .replaceAll(String.raw`\_`, '_');
  return new Set(plain.match(/[\p{L}\p{N}_]+/gu));
}

test('drafts of guides pass the check with to-do items alone', async (context) => {
  const drafts = await Promise.all(names.map(draftOf));
  const { others, toDos } = await checkFiles(context, new Map(drafts.flatMap(({ files }) => [...files])));
  assert.deepEqual(others, []);
  assert.ok(toDos > 60);
});

for (const name of names)
  test(`every word of ${name} is in its draft`, async () => {
    const { files } = await draftOf(name);
    const kept = wordsOf(guideOf(files));
    // Heads of tables that became facts, labels of references, names of tags that only change how text looks, and marks of other
    // syntaxes are not what it says.
    const heads = [
      'Variable',
      'Description',
      'Sandbox',
      'Production',
      'Status',
      'Code',
      'Cause',
      'Resolution',
    ];
    const syntax = new Set([
      ...heads,
      'api',
      'kbd',
      'b',
      'details',
      'summary',
      'TabItem',
      'Tabs',
      'pic',
      'shell',
      'WARNING',
      '3',
    ]);
    const input = wordsOf(textOf(name).replace(/^(\d+)[.)] /gm, ''));
    assert.deepEqual(
      [...input].filter((word) => !kept.has(word) && !syntax.has(word)),
      [],
    );
  });

test('prerequisites, variables and errors become facts, in the words of the guide', async () => {
  const { files, report } = await draftOf('larch-orders.md');
  const guide = guideOf(files);
  const facts = parse(guide.split('---\n')[1] ?? '');
  assert.deepEqual(
    facts.prerequisites[0].where,
    '[console](https://console.larch.example/signup). TODO: confirm that it is had there.',
  );
  assert.match(facts.prerequisites[1].what, /^API access TODO: /);
  assert.deepEqual(
    facts.configuration.map((row: { key: string; sandbox: string; production: string }) => [
      row.key,
      row.sandbox,
      row.production,
    ]),
    [
      ['LARCH_KEY', 'lk_test_…', 'lk_live_…'],
      ['LARCH_SHOP', '17', '4711'],
    ],
  );
  assert.deepEqual(
    facts.errors[1].resolution,
    'TODO: say first what readers can look at or change themselves. Contact support',
  );
  assert.deepEqual(facts.errors[1].provoke, {
    request: { method: 'POST', path: '/v1/orders', credential: false },
    fault: 'no_such_shop_404',
  });
  assert.ok(report.took.some(({ line, text }) => line === 68 && text.includes('no_such_shop')));
  assert.match(
    guide,
    /```bash\ncurl -sS https:\/\/sandbox\.larch\.example\/v1\/orders[\s\S]*?```\n\n```json output\n/,
  );
  assert.match(guide, /```js illustrative="TODO: [^"]*" title="orders\.mjs"/);
});

test('what a guide may not hold becomes what it may', async () => {
  const guide = guideOf((await draftOf('docusaurus-sso.md')).files);
  assert.match(guide, /^&#105;mport Tabs from/m);
  assert.match(guide, /```html\n<img src=/);
  assert.match(guide, /\\\{\\\{ handlebars \\\}\\\}/);
  assert.match(guide, /\| 1 \| 2 3 \|/);
  assert.match(guide, /\{\/\* handrail-ignore lint\/authentication-apart -- TODO: /);
  assert.match(guide, /## Empty\n\nTODO: write this section\./);
  const other = guideOf((await draftOf('mkdocs-hugo.md')).files);
  assert.match(other, /^title: Webhooks from Otter$/m);
  assert.match(other, /```console\n\$ curl/);
  assert.match(other, /```text title="json"\n\{ "broken": \}/);
});

test('an error table stays prose where no call can provoke it', async () => {
  const text =
    '# A\n\n## Errors\n\n| Status | Code | Cause |\n| --- | --- | --- |\n| 404 | `gone` | It is gone. |\n';
  const { files, report } = await draftMarkdown(sourceOf(text), settingsFor('a.md'));
  assert.match(guideOf(files), /\| 404 \| `gone` \| It is gone\. \|/);
  assert.ok(report.leftOut.some(({ line, text: said }) => line === 7 && said.includes('provokes')));
});

test('whatever a guide holds, its draft passes the check, or is refused with its place', async (context) => {
  const texts = [
    '<script>alert(1)</script>\n\n{process.exit(1)}\n\nexport const x = 1\n\n<Steps>\n\n</Errors>\n\n`{a}` {/* c */}\n',
    '#### Deep\n\n# Top\n\n###### Deeper\n\n## Errors\n\n## Errors\n\n[x]\n\n[y][z]\n\n**bold**\n\n- [ ] a\n* b\n',
    '```bash id=x {1} service\nexport A_KEY=1\necho "$B_KEY" YOUR_TOKEN\n```\n\n```json output\n{}\n```\n\n````md\n```\n````\n',
    '# T [b](https://a.example) ![i](x.png)\n\n## [A](./a.md)\n\n[to A](#a) and [no](#zz)\n\n> quote\nlazy\n\n> [!TIP]\n\n| a |\n|---|\n\n<!-- -->\n\n<b>**x**</b> &#123; &lt;i&gt; \\{ http://localhost:1/{id}\n',
    'See https://cdn.ot| and <https://x.example/a_b>, www.bad| and [x](javascript:alert(1)).\n',
    `# ${'long '.repeat(60)}\n\nText  \n<br/>\n![](x.png)[](y)\n\n\`\`\`mermaid\nnonsense\n\`\`\`\n`,
  ];
  const files = new Map<string, string>();
  for (const [index, text] of texts.entries())
    for (const [path, made] of (await draftMarkdown(sourceOf(text), settingsFor(`hostile-${index}.md`)))
      .files)
      files.set(path, made);
  assert.deepEqual((await checkFiles(context, files)).others, []);
  await assert.rejects(draftMarkdown(sourceOf('> '.repeat(10_000)), settingsFor('d.md')), {
    name: 'DraftRefusal',
  });
});

test('a curl command is read as a shell reads it', () => {
  const command = parseCurl(
    `curl -s -X PUT "https://a.example/v1/$ID?x=1" \\\n  -H 'A: b c' --json '{"n": 1}'`,
  );
  assert.equal(command?.method, 'PUT');
  assert.deepEqual(command?.headers, [['A', 'b c']]);
  assert.deepEqual(command?.body, { type: 'application/json', value: { n: 1 } });
  assert.deepEqual(command?.query, [['x', '1']]);
  for (const other of [
    'curl https://a.example | jq .',
    'curl https://a.example > f',
    'curl $(x)',
    'curl -d @f https://a.example',
    'wget x',
    'curl "x',
  ])
    assert.equal(parseCurl(other), undefined);
});
