import assert from 'node:assert/strict';
import { test } from 'node:test';
import { report } from '#diagnostics/report.ts';
import type { Library } from '#library/library.ts';
import { addressOfFile } from '#site/live/address-of-file.ts';
import { brokenPage } from '#site/live/broken-page.ts';
import { findingsMarkup } from '#site/live/findings-markup.ts';
import { liveFinding } from '#site/live/live-finding.ts';
import type { LiveState } from '#site/live/live-state.ts';
import { pageAt } from '#site/live/page-at.ts';

const file = 'content/guides/x/index.mdx';
const span = { start: { line: 2, column: 5 }, end: { line: 2, column: 8 } };
const source = 'One\nSee <b>\u202E here\n';
const found = report('samples/output-differs', { file, span }, 'Wrong: `<img src=x onerror=alert(1)>`.', {
  label: '<i>here</i>',
  help: 'Write `<b>` & go.',
  comparison: { actual: '<a>', expected: '<b>' },
  output: '\u001B[31m<script>alert(1)</script>',
  related: [{ message: 'Defined <here>', at: { file } }],
});
const elsewhere = [
  report('links/missing-page', { file: 'content/patterns/a.mdx' }, 'There is no page `/x`.'),
  report('content/unused-file', { file: 'content/patterns/a.mdx' }, 'Say more.'),
  report('content/unused-file', { file: 'content/README.md' }, 'Say more.'),
];
const library = {
  ...{ site: { locales: ['en'] }, guides: [], auth: new Map(), patterns: [], showcase: [] },
  ...{ providers: new Map(), reference: [{ kind: 'reference', slug: 'codes/samples/output-differs' }] },
} as unknown as Library;
const state: LiveState = {
  ...{ version: { content: 3, proof: 1 }, library, addresses: ['/guides/x/'] },
  findings: [found, ...elsewhere].map((one) => liveFinding(one, () => source)),
  ...{ running: new Map(), failures: ['It <failed>.'] },
};

test('a file belongs to the page that shows it', () => {
  const addresses = {
    'site.yaml': '/',
    'guides/x/index.mdx': '/guides/x/',
    'guides/x/deep/verify.mjs': '/guides/x/',
    'auth/keys.mdx': '/auth/keys/',
    'auth/new-key.svg': undefined,
    'patterns/webhooks.mdx': '/patterns/webhooks/',
    'reference/codes/yaml/syntax.mdx': '/reference/codes/yaml/syntax/',
    'providers/acme/events/a.json': '/providers/acme/',
    'showcase/shop.yaml': '/showcase/',
    'README.md': undefined,
  };
  for (const [path, address] of Object.entries(addresses)) assert.equal(addressOfFile(path), address, path);
});

test('a page hears of its own findings in full, and of the files of others', () => {
  const page = pageAt('/guides/x/', state, '/docs');
  assert.equal(page.isBroken, true);
  assert.deepEqual(
    page.findings.map(({ place, reference }) => [place, reference]),
    [[`${file}:2:5`, '/docs/reference/codes/samples/output-differs/']],
  );
  assert.deepEqual(page.others, [
    { file: 'content/patterns/a.mdx', address: '/patterns/a/', errors: 1, warnings: 1 },
    { file: 'content/README.md', errors: 0, warnings: 1 },
  ]);
  assert.equal(pageAt('/guides/y/', state, '').isBroken, false);
  const [unlinked] = pageAt('/patterns/a/', state, '').findings;
  assert.equal(unlinked?.reference, undefined);
});

test('findings have their line, what differs, what was printed, what to do and why; nothing of them is markup', () => {
  const html = findingsMarkup(pageAt('/guides/x/', state, ''));
  for (const text of [
    '<code>&lt;img src=x onerror=alert(1)&gt;</code>',
    `${file}:2:5`,
    '2 | See &lt;b&gt;\uFFFD here',
    '^^^ &lt;i&gt;here&lt;/i&gt;',
    '- &lt;b&gt;\n+ &lt;a&gt;',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    'Defined &lt;here&gt;: content/guides/x/index.mdx',
    'Write <code>&lt;b&gt;</code> &amp; go.',
    'It &lt;failed&gt;.',
    '1 error, 1 warning',
  ])
    assert.ok(html.includes(text), `${text} is not in ${html}`);
  assert.doesNotMatch(html, /<(?:img|script|i)\b|<b>(?!Error)/);
  assert.doesNotMatch(html.replaceAll('\n', ''), /\p{Cc}|\p{Cf}/u);
});

test('what stands in the place of a page says why it cannot be shown', () => {
  const own = pageAt('/guides/x/', state, '/docs');
  const html = brokenPage(own, 'broken');
  assert.match(html, /<meta name="handrail-version" content="3\.1" data-broken \/>/);
  assert.ok(html.includes('<title>This page cannot be shown yet</title>'));
  assert.ok(html.includes('It has errors.'));
  assert.ok(html.includes('href="/docs/"'));
  assert.ok(
    brokenPage({ ...own, findings: [] }, 'broken').includes('It refers to something that has errors.'),
  );
  assert.ok(brokenPage(own, 'crashed').includes('The reason stands in the terminal'));
});
