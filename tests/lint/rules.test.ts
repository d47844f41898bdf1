import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fixtures } from '../diagnostics/lay-over.ts';
import { brief, changed, lintPages, patternPage } from './lint-pages.ts';

const base = join(fixtures, 'base/content');
const guide = await readFile(join(base, 'guides/take-orders/index.mdx'), 'utf8');
const auth = await readFile(join(base, 'auth/acme-keys.mdx'), 'utf8');
const guidePath = 'guides/take-orders/index.mdx';

describe('missing-section', () => {
  const components = [
    'Prerequisites',
    'Authentication',
    'Configuration',
    'Events',
    'Errors',
    'Verify',
    'GoLive',
  ];
  for (const name of components) {
    test(`a guide that has the fact places <${name} />`, async (context) => {
      const found = await lintPages(context, { [guidePath]: changed(guide, `<${name} />\n`, 'Text.\n') });
      assert.equal(found.length, 1);
      assert.match(found[0] ?? '', new RegExp(`^missing-section ${guidePath}:\\d+:1 .*\`<${name} />\``));
    });
  }
  test('a how-to guide has errors, a script and a checklist', async (context) => {
    const text = changed(
      changed(guide, /^errors:[\s\S]*?^events:/m, 'errors: []\nevents:'),
      '<Errors />',
      '',
    );
    assert.match(
      (await lintPages(context, { [guidePath]: text })).join(),
      /^missing-section \S+:20:9 .*type `how-to` has `errors`/,
    );
  });
  test('a component without its fact has nothing to show', async (context) => {
    const found = await lintPages(context, {
      'patterns/a.mdx': patternPage('<Configuration />\n\n<Errors />\n'),
    });
    assert.deepEqual(brief(found), [
      'missing-section patterns/a.mdx:8:1',
      'missing-section patterns/a.mdx:10:1',
    ]);
  });
  for (const [heading, isFound] of [
    ['Obtain', false],
    ['OBTAIN A KEY', false],
    ['Obtain: here', false],
    ['Obtaining', true],
    ['How to obtain', true],
  ] as const) {
    test(`an auth section with \`## ${heading}\``, async (context) => {
      const found = await lintPages(context, {
        'auth/acme-keys.mdx': changed(auth, '## Obtain a key', `## ${heading}`),
      });
      assert.equal(found.length, isFound ? 1 : 0);
    });
  }
  test('an auth section’s heading is of level two', async (context) => {
    const found = await lintPages(context, {
      'auth/acme-keys.mdx': changed(auth, '## Store it', '### Store it'),
    });
    assert.match(found.join(), /^missing-section auth\/acme-keys.mdx:2:8 .*`## Store`/);
  });
});

describe('section-order', () => {
  test('a component after a later one', async (context) => {
    const text = changed(
      changed(guide, '<Prerequisites />', 'Text.'),
      '<GoLive />',
      '<GoLive />\n\n<Prerequisites />',
    );
    assert.match(
      (await lintPages(context, { [guidePath]: text })).join(),
      /^section-order \S+ `<Prerequisites \/>` stands after `<Authentication \/>`/,
    );
  });
  test('facts of one stage in any order, and those of no stage anywhere', async (context) => {
    const mapping =
      'mapping:\n  - { event: order.created, changes: [{ target: orders.status, becomes: open }] }\n';
    const ownership =
      'ownership:\n  - { entity: Order, system: Acme, sync: inbound, how: By webhook., conflict: Acme is right. }\n';
    const whole = changed(guide, 'goLive:', `${mapping}${ownership}goLive:`);
    for (const [before, after] of [
      ['<Ownership />', '<Mapping />'],
      ['<Mapping />', '<Ownership />'],
    ]) {
      const early = before === '<Ownership />' ? '<Prerequisites />' : '<Events />';
      const text = changed(
        changed(whole, early, `${before}\n\n${early}`),
        '<Errors />',
        `${after}\n\n<Errors />`,
      );
      assert.deepEqual(await lintPages(context, { [guidePath]: text }), []);
    }
    const late = changed(
      changed(whole, '<Errors />', '<Errors />\n\n<Mapping />'),
      '<GoLive />',
      '<GoLive />\n\n<Ownership />',
    );
    assert.match(
      (await lintPages(context, { [guidePath]: late })).join(),
      /^section-order \S+ `<Mapping \/>` stands after `<Errors \/>`\.$/,
    );
  });
});

describe('undeclared-key', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['a read at its place in a list', '- x\n\n  ```bash\n  curl \\\n    -u "$ACME_KYE:"\n  ```\n', ['12:10']],
    ['a read at its place in a quote', '> ```js\n>process.env.NONE\n> ```\n', ['9:14']],
    ['a lazy line of a fence', '  ```bash\necho $NONE_A\n  echo $NONE_B\n  ```\n', ['9:7', '10:9']],
    ['after an assignment on the page', '```bash\nMY_ID=1\n```\n\n```bash\necho $MY_ID\n```\n', []],
    ['before an assignment', '```bash\necho $MY_ID\n```\n\n```bash\nMY_ID=1\n```\n', ['9:7']],
    [
      'an assignment of another session',
      '```bash\nMY_ID=1\n```\n\n```js\nprocess.env.MY_ID;\n```\n',
      ['13:13'],
    ],
    [
      'a file that a shell starts',
      '```bash\nexport MY_ID=1\n```\n\n```js file=a.mjs\nprocess.env.MY_ID;\n```\n',
      [],
    ],
    [
      'standard and short names',
      '```bash\necho $HOME $A $AB $PATH\n```\n\n```python\nos.environ["HOME"]\n```\n',
      [],
    ],
    ['a sample that is not run', '```bash illustrative="only the form"\necho $NONE\n```\n', []],
    ['a sample that a person runs', '```bash manual="by hand"\necho $NONE\n```\n', ['9:7']],
    ['a file', '```js file=a.mjs\nprocess.env.NONE;\n```\n', ['9:13']],
    ['data', '```json\n{ "a": "$NONE" }\n```\n', []],
    ['every read', '```python\nos.environ["NONE"], os.getenv("NONE")\n```\n', ['9:13', '9:32']],
  ];
  for (const [what, body, expected] of cases) {
    test(what, async (context) => {
      const found = await lintPages(context, { 'patterns/a.mdx': patternPage(body) });
      assert.deepEqual(
        brief(found),
        expected.map((at) => `undeclared-key patterns/a.mdx:${at}`),
      );
    });
  }
  test('a row that is not an environment variable', async (context) => {
    const row =
      'configuration:\n  - { key: LIMIT, what: a, kind: limit, sandbox: b, production: c, where: d }\n';
    const found = await lintPages(context, {
      'patterns/a.mdx': patternPage('```bash\necho $LIMIT\n```\n', row),
    });
    assert.match(found.join(), /of kind `limit`/);
  });
  test('a variable of a provoking request', async (context) => {
    const text = changed(guide, 'path: /orders, credential', 'path: "/orders/$ORDER", credential');
    assert.match(
      (await lintPages(context, { [guidePath]: text })).join(),
      /^undeclared-key guides\/take-orders\/index.mdx:28:47 `ORDER`/,
    );
    const assigned = changed(text, 'curl -s', 'ORDER=1; curl -s');
    assert.deepEqual(await lintPages(context, { [guidePath]: assigned }), []);
  });
  test('a file beside the guide', async (context) => {
    const found = await lintPages(context, {
      'guides/take-orders/verify.mjs': 'const {\n  ACME_KYE,\n} = process.env;\n',
    });
    assert.match(found.join(), /^undeclared-key guides\/take-orders\/verify.mjs:2:3 /);
  });
});

describe('events', () => {
  test('a name that is misspelt in a sample is unknown there and unhandled in the table', async (context) => {
    const found = await lintPages(context, {
      [guidePath]: changed(guide, "'order.created': (", "'order.creatd': ("),
    });
    assert.deepEqual(brief(found), [
      `unhandled-event ${guidePath}:30:12`,
      `unknown-event ${guidePath}:69:21`,
    ]);
  });
});

describe('live-secret', () => {
  const body = 'Zq8vT2mXw4Rk9LbN';
  const secrets = [
    `sk_${'live'}_${body}`,
    `rk_${'live'}_${body}`,
    `xoxb-123456789012-${body}`,
    `AC${'0123456789abcdef'.repeat(2)}`,
    `AKIA${'Q3EGR7YMWK5TXNZB'}`,
    `ghp_${body}${body}${body}`,
    `-----BEGIN RSA PRIVATE KEY-----\n${body}${body}${body}`,
    `-----BEGIN PRIVATE KEY-----\\n${body}${body}${body}`,
  ];
  for (const secret of secrets) {
    test(`${secret.slice(0, 12)}…, wherever it stands`, async (context) => {
      const [name = ''] = secret.split('\n');
      const files = {
        'patterns/notes.txt': `a\nb ${secret}\n`,
        'patterns/a.mdx': patternPage(`\`\`\`text\n${secret}\n\`\`\`\n`),
      };
      const found = await lintPages(context, files);
      assert.deepEqual(brief(found), [
        'live-secret patterns/a.mdx:9:1',
        'live-secret patterns/notes.txt:2:3',
      ]);
      assert.ok(
        !found.join().includes(name.slice(-12)) || name.startsWith('-----'),
        'a finding does not repeat the secret',
      );
    });
  }
  for (const text of [
    'sk_live_…',
    'sk_live_xxxxxxxxxxxxxxxxxxxx',
    `sk_test_${body}`,
    'AKIAIOSFODNN7EXAMPLE',
    `AC${'0'.repeat(32)}`,
    'xoxb-…',
    'sk_live_YOUR_KEY',
    '-----BEGIN PRIVATE KEY-----\n…',
  ])
    test(`${JSON.stringify(text)} is a placeholder`, async (context) => {
      assert.deepEqual(await lintPages(context, { 'patterns/a.txt': text }), []);
    });
});

describe('review-overdue', () => {
  const page = (every: string) => ({ 'patterns/a.mdx': patternPage('', '').replace('6m', every) });
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['20d', '2026-11-22', /^$/],
    ['19d', '2026-11-22', /^\?review-overdue patterns\/a.mdx:5:11 .*20 days ago/],
    ['10d', '2026-11-22', /^\?review-overdue/],
    ['9d', '2026-11-22', /^review-overdue/],
    ['1y', '2026-10-01', /^review-overdue .*has not happened/],
    ['1y', '2026-11-01', /^$/],
  ];
  for (const [every, today, expected] of cases) {
    test(`reviewed on 2026-11-02, every ${every}, on ${today}`, async (context) => {
      const found = await lintPages(context, page(every), today);
      assert.match(found.filter((one) => one.includes('patterns/a.mdx')).join(), expected);
    });
  }
  test('a page that something generates is never overdue', async (context) => {
    const generated = '---\ntitle: A\ndescription: B\ngenerated: a script\n---\n';
    const found = await lintPages(context, { 'reference/a.mdx': generated }, '2030-01-01');
    assert.deepEqual(
      found.filter((one) => one.includes('reference/a.mdx')),
      [],
    );
  });
});

describe('prose', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['# A\n\nB\n', ['heading-order 8:1']],
    ['### A\n\nB\n', ['heading-order 8:1']],
    ['## A\n\n### B\n\n#### C\n\nD\n\n## E\n\nF\n', []],
    ['## A\n\n> #### B\n>\n> C\n', ['heading-order 10:3']],
    [
      '[here](/x) [Click here!](/x) [](/x) [read more…][r] [this\npage](/x)\n\n[r]: /x\n',
      ['8:1', '8:12', '8:30', '8:37', '8:53'].map((at) => `link-text ${at}`),
    ],
    ['[the way here](/x) [![a console](./a.png)](/x)\n', []],
    [
      '![](./a.png) ![ ](./a.png) ![][r]\n\n[r]: ./a.png\n',
      ['8:1', '8:14', '8:28'].map((at) => `image-alt ${at}`),
    ],
  ];
  for (const [body, expected] of cases) {
    test(JSON.stringify(body), async (context) => {
      const found = await lintPages(context, { 'patterns/a.mdx': patternPage(body) });
      assert.deepEqual(
        brief(found).map((one) => one.replace('patterns/a.mdx:', '')),
        expected,
      );
    });
  }
});
