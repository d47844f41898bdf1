import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { checkRoot } from '../diagnostics/check-root.ts';
import { fixtures, layOver } from '../diagnostics/lay-over.ts';
import { patternPage } from '../lint/lint-pages.ts';

const guidePath = 'guides/take-orders/index.mdx';
const guide = await readFile(join(fixtures, 'base/content', guidePath), 'utf8');

/** The findings in the links of the base with these files over it, as `leaf file:line:column-column message help`. */
async function check(context: TestContext, files: Readonly<Record<string, string>>): Promise<string[]> {
  const root = await layOver(context);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const found = (await checkRoot(root)).filter(({ code }) => code.startsWith('links/'));
  return found.map(({ code, at, message, help }) => {
    const { start, end } = at.span ?? {};
    return `${code.replace('links/', '')} ${at.file.replace('content/', '')}:${start?.line}:${start?.column}-${end?.column} ${message} ${help}`;
  });
}

function lineOf(text: string, start: string): number {
  return text.split('\n').findIndex((line) => line.startsWith(start)) + 1;
}

/** The findings of one link in the body of a page. */
async function checkUrl(
  context: TestContext,
  url: string,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  return (
    await check(context, {
      'patterns/a.mdx': patternPage(`See [it](${url}).\n\n## Über uns & 50%\n`),
      ...more,
    })
  ).join('\n');
}

describe('a link that leads somewhere is not reported', () => {
  const good = [
    '/',
    '/#guides',
    '/inventory',
    '/providers/',
    '/providers/acme',
    '/providers/acme#simulator',
    '/errors?words=key#acme',
    '/status/?proof=none',
    '/status/guides/take-orders',
    '/status/auth/acme-keys/',
    '/patterns/webhooks',
    '/patterns/webhooks/',
    '/patterns/webhooks#deliver-twice',
    '/patterns/webhooks/#deliver-twice',
    '/patterns/webhooks?a=b#deliver-twice',
    '/patterns/%77ebhooks',
    '/auth/acme-keys#store-it',
    '/guides/take-orders#acme-keys-store-it',
    '/guides/take-orders#acme-keys-sample-use-it-1',
    '/guides/take-orders#err-invalid_key',
    '/guides/take-orders#event-order.created',
    '/guides/take-orders#config-ACME_KEY',
    '/guides/take-orders#prerequisite-account',
    '/guides/take-orders#go-live-live-key',
    '/guides/take-orders#sample-list',
    '/guides/take-orders#sample-verify',
    '#über-uns--50',
    '#%C3%BCber-uns--50',
    '#',
    '#top',
    '#TOP',
    '#:~:text=Über',
    '/patterns/webhooks#:~:text=Twice,-once',
    '/patterns/webhooks#deliver-twice:~:text=50%25',
    '/guides/take-orders/verify.mjs',
    '/guides/take-orders/verify.mjs?a#b',
    '?a=b',
    'https://nowhere.example/x#y',
    'mailto:a@b.example',
    './files/a%20b.txt',
    './files/a%20b.txt?x#y',
    '<./files/a b.txt>',
  ];
  for (const url of good)
    test(url, async (context) =>
      assert.equal(await checkUrl(context, url, { 'patterns/files/a b.txt': 'x' }), ''),
    );
});

describe('a link that leads nowhere is reported at its span', () => {
  const bad: readonly (readonly [string, RegExp])[] = [
    [
      '/patterns/webhoks',
      /^missing-page patterns\/a.mdx:8:10-27 There is no page `\/patterns\/webhoks`\. Did you mean `\/patterns\/webhooks`\?$/,
    ],
    ['/guides/webhooks', /^missing-page .*Did you mean `\/patterns\/webhooks`\?$/],
    ['/Patterns/Webhooks', /^missing-page .*Write `\/patterns\/webhooks`\.$/],
    ['/inventry', /^missing-page .*Did you mean `\/inventory`\?$/],
    ['/Errors', /^missing-page .*Write `\/errors`\.$/],
    ['/providers/acmee', /^missing-page .*Did you mean `\/providers\/acme`\?$/],
    ['/providers/acme#simulators', /^missing-anchor .*Did you mean `#simulator`\?$/],
    ['/errors#stripe', /^missing-anchor .*The page has `#acme`\.$/],
    ['/inventory#acme', /^missing-anchor .*Did you mean `\/errors#acme`\?$/],
    // Nobody means the record of a page.
    ['/status/webhooks', /^missing-page .*Did you mean `\/patterns\/webhooks`\?$/],
    // A page without anything to run has no record.
    ['/status/patterns/webhooks', /^missing-page .*Did you mean `\/patterns\/webhooks`\?$/],
    ['/nothing', /^missing-page .*Pages are /],
    ['<https://[>', /^missing-page .* `https:\/\/\[` is no address\. Write it as `https:\/\/host\/path`\.$/],
    ['/patterns', /^missing-page/],
    ['/patterns/webhooks.html', /^missing-page/],
    ['/content/patterns/webhooks.mdx', /^missing-page .*Write `\/patterns\/webhooks`\.$/],
    [
      '/patterns/webhooks#deliver-twise',
      /^missing-anchor patterns\/a.mdx:8:10-42 .*Did you mean `#deliver-twice`\?$/,
    ],
    ['/patterns/webhooks#Deliver-Twice', /^missing-anchor .*Write `#deliver-twice`\.$/],
    ['/#gides', /^missing-anchor .*Did you mean `#guides`\?$/],
    ['/guides/take-orders/verfy.mjs', /^missing-page/],
    ['/favicon.svg', /^missing-page/],
    ['/patterns/webhooks#zzz', /^missing-anchor .*The page has `#deliver-twice`\.$/],
    ['/guides/take-orders#store-it', /^missing-anchor .*Did you mean `#acme-keys-store-it`\?$/],
    ['/guides/take-orders#err-invalid_kye', /^missing-anchor .*Did you mean `#err-invalid_key`\?$/],
    ['#uber-uns--50', /^missing-anchor .* in this page\. Did you mean `#über-uns--50`\?$/],
    ['#__proto__', /^missing-anchor/],
    ['#%', /^missing-page .*percent-encoded/],
    ['/a%zz', /^missing-page .*percent-encoded/],
    ['', /^missing-page .*no address/],
    ['//patterns/webhooks', /^missing-page .*no protocol/],
    ['../webhooks', /^missing-page .*is relative.*Write `\/patterns\/webhooks`/],
    ['./webhooks.mdx', /^missing-page .*is relative.*Write `\/patterns\/webhooks`/],
    ['webhooks', /^missing-page .*is relative.*Write `\/patterns\/webhooks`/],
    [
      '../../guides/take-orders/index.mdx#x',
      /^missing-anchor .*Cannot find `#x`.*\nmissing-page .*Write `\/guides\/take-orders#x`\.$/,
    ],
    ['./../a.txt', /^missing-page .*is relative/],
    ['./files/../../b.txt', /^missing-page .*is relative/],
    ['./files/%2e%2e/b.txt', /^missing-page .*is relative/],
    ['./files/A.txt', /^missing-file .*Write `\.\/files\/a\.txt`: the case of letters counts\.$/],
    ['./Files/a.txt', /^missing-file/],
    ['./files', /^missing-file/],
    ['./none.zip', /^missing-file .*Add it, or correct its name\.$/],
  ];
  for (const [url, expected] of bad) {
    test(JSON.stringify(url), async (context) =>
      assert.match(await checkUrl(context, url, { 'patterns/files/a.txt': 'x' }), expected),
    );
  }
});

describe('links are followed from everywhere', () => {
  test('images', async (context) => {
    const body = '![a](./a.png) ![b](b.png) ![c](/c.png) ![d](https://x.example/d.png)\n';
    const found = await check(context, { 'patterns/a.mdx': patternPage(body) });
    assert.deepEqual(
      found.map((one) => one.split(' ', 2).join(' ')),
      ['8:6-13', '8:20-25', '8:32-38'].map((at) => `missing-file patterns/a.mdx:${at}`),
    );
  });
  test('definitions', async (context) => {
    assert.match(
      (await check(context, { 'patterns/a.mdx': patternPage('[a][b]\n\n[b]: /none\n') })).join(),
      /^missing-page patterns\/a.mdx:10:6-11 /,
    );
  });
  test('`related`', async (context) => {
    const found = await check(context, {
      'patterns/a.mdx': patternPage('', 'related: [/patterns/webhooks, /patterns/webhoks]\n'),
    });
    assert.match(found.join(), /^missing-page patterns\/a.mdx:7:31-48 /);
  });
  test('prose of the frontmatter', async (context) => {
    const text = guide.replace('A customer has ordered.', 'See [it](/none), [code](javascript:x).');
    const found = await check(context, { [guidePath]: text });
    assert.match(found[0] ?? '', /^missing-page guides\/take-orders\/index.mdx:31:20-25 /);
    assert.match(
      found[1] ?? '',
      /^missing-page guides\/take-orders\/index.mdx:31:35-47 .*kind `javascript:`/,
    );
  });
  test('the verification script and sample files', async (context) => {
    const text = guide
      .replace('file: verify.mjs', 'file: verfy.mjs')
      .replace('<Verify />', '<Verify />\n\n<SampleFile src="./none.py" />');
    const found = await check(context, { [guidePath]: text });
    assert.match(
      found[0] ?? '',
      /^missing-file guides\/take-orders\/index.mdx:39:9-18 .*Did you mean `verify.mjs`\?$/,
    );
    assert.match(found[1] ?? '', /^missing-file guides\/take-orders\/index.mdx:\d+:1-31 /);
  });
  test('the facts of the site and of providers, which any page can show', async (context) => {
    const site =
      'title: Acme\ndescription: Guides.\nsupport: "[Ask](/none), [read](#errors), [get](./a.txt), ![see](/a.png)."\n';
    const provider = (
      await readFile(join(fixtures, 'base/content/providers/acme/provider.yaml'), 'utf8')
    ).replace(
      /retryPolicy: .*/,
      'retryPolicy: See [retries](/patterns/webhooks#deliver-twise), not [this](/patterns/webhooks).',
    );
    const found = await check(context, { 'site.yaml': site, 'providers/acme/provider.yaml': provider });
    assert.deepEqual(
      found.map((one) => one.replace(/ (?:The page has|Write|Pages are|Did) .*/, '')),
      [
        `missing-anchor providers/acme/provider.yaml:${lineOf(provider, 'retryPolicy')}:28-60 Cannot find \`#deliver-twise\` in \`/patterns/webhooks\`.`,
        'missing-page site.yaml:3:17-22 There is no page `/none`.',
        'missing-page site.yaml:3:32-39 The address `#errors` leads nowhere from a file of facts.',
        'missing-page site.yaml:3:48-55 The address `./a.txt` leads nowhere from a file of facts.',
        'missing-page site.yaml:3:65-71 The address `/a.png` leads nowhere from a file of facts.',
      ],
    );
  });
  test('the reasons of fences', async (context) => {
    const body = '```bash illustrative="As in [this](/none)."\nx\n```\n';
    assert.match(
      (await check(context, { 'patterns/a.mdx': patternPage(body) })).join(),
      /^missing-page patterns\/a.mdx:8:36-41 /,
    );
  });
  test('but not from code', async (context) => {
    assert.deepEqual(
      await check(context, { 'patterns/a.mdx': patternPage('`[a](/none)`\n\n```md\n[a](/none)\n```\n') }),
      [],
    );
  });
});

test('a page with errors of its own does not make the links to it wrong', async (context) => {
  const found = await check(context, { 'patterns/webhooks.mdx': patternPage('<Nota />\n') });
  assert.deepEqual(found, []);
});
