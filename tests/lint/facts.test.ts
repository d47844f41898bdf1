import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fixtures } from '../diagnostics/lay-over.ts';
import { brief, changed, lintPages } from './lint-pages.ts';

const base = join(fixtures, 'base/content');
const guidePath = 'guides/take-orders/index.mdx';
const providerPath = 'providers/acme/provider.yaml';
const guide = await readFile(join(base, guidePath), 'utf8');
const provider = await readFile(join(base, providerPath), 'utf8');

describe('vague-prerequisite', () => {
  const whats: readonly (readonly [string, boolean])[] = [
    ['API access', true],
    ['An account.', true],
    ['A valid API key.', true],
    ['Access to the sandbox environment.', true],
    ['A user with appropriate access.', true],
    ['Familiarity with OAuth.', true],
    ['Some experience in Python.', true],
    ['An Acme account.', false],
    ['An API key with the scope `orders:read`.', false],
    ['A user with these required permissions: read orders, write orders.', false],
    ['The right to add a webhook endpoint.', false],
    ['A correct clock.', false],
    ['Access to the Acme console as an owner.', false],
  ];
  for (const [what, isFound] of whats) {
    test(what, async (context) => {
      const text = changed(guide, 'what: An Acme account.', `what: ${JSON.stringify(what)}`);
      assert.equal((await lintPages(context, { [guidePath]: text })).length, isFound ? 1 : 0);
    });
  }
  const checks: readonly (readonly [string, boolean])[] = [
    ['It works', true],
    ['N/A', true],
    ['an acme account', true],
    ['Ask your administrator.', true],
    ['`acme whoami` prints your name.', false],
    ['The page is there and lists *Keys*.', false],
  ];
  for (const [check, isFound] of checks) {
    test(`checked by: ${check}`, async (context) => {
      const text = changed(guide, 'check: The console opens.', `check: ${JSON.stringify(check)}`);
      assert.equal((await lintPages(context, { [guidePath]: text })).length, isFound ? 1 : 0);
    });
  }
});

describe('support-first', () => {
  const resolutions: readonly (readonly [string, boolean])[] = [
    ['Contact support.', true],
    ['Please open a support ticket.', true],
    ['If this happens, you should contact your account manager.', true],
    ['Reach out to the Acme support team with the id.', true],
    ['Wait a minute and try again. If it stays, contact support.', false],
    ['Rotate the key, then write to support.', false],
    ['Compare the key with the console.', false],
    ['Ask the customer for another card.', false],
    ['Read the support page about scopes.', false],
  ];
  for (const [resolution, isFound] of resolutions) {
    test(resolution, async (context) => {
      const text = changed(guide, 'Compare it with the console.', JSON.stringify(resolution));
      const found = await lintPages(context, { [guidePath]: text });
      assert.deepEqual(
        found.map((one) => one.split(' ')[0]),
        isFound ? ['support-first'] : [],
      );
    });
  }
  test('is found where the call stands, on a later line too', async (context) => {
    const text = changed(
      guide,
      'Compare it with the console.',
      '>-\n      If it goes on,\n      contact support.',
    );
    assert.deepEqual(brief(await lintPages(context, { [guidePath]: text })), [
      `support-first ${guidePath}:27:7`,
    ]);
  });
});

describe('vague-value', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['sandbox: eu', 'sandbox: "?"', true],
    ['sandbox: eu', 'sandbox: xxxx', true],
    ['sandbox: eu', 'sandbox: eu (by default)', false],
    ['production: us', 'production: none', false],
    ['production: us', 'production: key_…', false],
    ['where: Console, *Account*.', 'where: In the console.', true],
    ['where: Console, *Account*.', 'where: Ask the vendor.', true],
    ['where: Console, *Account*.', 'where: See above.', true],
    ['where: Console, *Account*.', 'where: Shown once, when the key is made.', false],
  ];
  for (const [from, to, isFound] of cases) {
    test(to, async (context) => {
      const found = await lintPages(context, { [providerPath]: changed(provider, from, to) });
      assert.deepEqual(
        brief(found).map((one) => one.split(':')[0]),
        isFound ? [`vague-value ${providerPath}`] : [],
      );
    });
  }
});

describe('event-facts', () => {
  test('events of a provider that signs webhooks have a receiver', async (context) => {
    const webhooks =
      'webhooks: { header: Acme-Signature, scheme: HMAC, retries: Once., source: https://docs.acme.example }\n';
    const found = await lintPages(context, { [providerPath]: `${provider}${webhooks}` });
    assert.deepEqual(found, [
      `event-facts ${guidePath}:29:1 The guide has \`events\`, and does not say in \`webhooks\` where they are received and how.`,
    ]);
  });
});

describe('what a type of guide needs', () => {
  test('a how-to guide and a tutorial have authentication', async (context) => {
    for (const type of ['how-to', 'tutorial']) {
      const text = changed(
        changed(guide, 'auth: [acme-keys]\n', ''),
        '<Authentication />\n',
        'Text.\n',
      ).replace('type: how-to', `type: ${type}`);
      const found = await lintPages(context, { [guidePath]: text });
      assert.deepEqual(found, [
        `missing-section ${guidePath}:4:7 A guide of type \`${type}\` has \`auth\`, and this one has none.`,
      ]);
    }
  });
  test('a guide of the style webhook has events', async (context) => {
    const text = changed(
      changed(changed(guide, /^events:[\s\S]*?^goLive:/m, 'goLive:'), '<Events />\n', 'Text.\n'),
      'console.log',
      'console.error',
    );
    assert.deepEqual(brief(await lintPages(context, { [guidePath]: text })), [
      `missing-section ${guidePath}:7:15`,
    ]);
  });
});

describe('section-order', () => {
  test('a sample that runs before the authentication', async (context) => {
    const text = changed(guide, '## Authentication', '```bash\ndate\n```\n\n## Authentication');
    assert.deepEqual(await lintPages(context, { [guidePath]: text }), [
      `section-order ${guidePath}:50:1 A sample stands before \`<Authentication />\`.`,
    ]);
  });
  test('a fence that does not run may stand there', async (context) => {
    for (const fence of ['```json\n{}\n```', '```bash illustrative="Only the form."\ndate\n```']) {
      const text = changed(guide, '## Authentication', `${fence}\n\n## Authentication`);
      assert.deepEqual(await lintPages(context, { [guidePath]: text }), []);
    }
  });
  test('a section of an auth page after a later one', async (context) => {
    const auth = await readFile(join(base, 'auth/acme-keys.mdx'), 'utf8');
    const text = changed(
      changed(auth, '## Store it\n\nKeep it in your secret store.\n', ''),
      '## Test it',
      '## Store it\n\nKeep it.\n\n## Test it',
    );
    assert.deepEqual(await lintPages(context, { 'auth/acme-keys.mdx': text }), [
      'section-order auth/acme-keys.mdx:28:1 The section `Store` stands after `Use`.',
    ]);
  });
});

describe('authentication-apart', () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ['Get an API key', true],
    ['How to rotate the client secret', true],
    ['Store your credentials', true],
    ['Authenticate', true],
    ['OAuth 2.0', true],
    ['Keep credentials out of logs', false],
    ['Create the customer', false],
    ['Revoke a refund', false],
    ['Authentication errors', false],
  ];
  for (const [heading, isFound] of cases) {
    test(heading, async (context) => {
      const text = changed(guide, '## List orders', `## ${heading}\n\nText.\n\n## List orders`);
      const found = await lintPages(context, { [guidePath]: text });
      assert.deepEqual(brief(found), isFound ? [`authentication-apart ${guidePath}:58:1`] : []);
    });
  }
  test('within the sections of prerequisites, authentication and configuration', async (context) => {
    for (const name of ['Prerequisites', 'Authentication', 'Configuration']) {
      const text = changed(guide, `<${name} />`, `### Get an API key\n\nText.\n\n<${name} />`);
      assert.deepEqual(await lintPages(context, { [guidePath]: text }), []);
    }
  });
  test('in a guide about single sign-on', async (context) => {
    const text = changed(
      changed(guide, 'style: [rest', 'style: [sso, rest'),
      '## List orders',
      '## Get an access token\n\nText.\n\n## List orders',
    );
    assert.deepEqual(await lintPages(context, { [guidePath]: text }), []);
  });
});

describe('link-text', () => {
  test('in the prose of the frontmatter, at its place', async (context) => {
    const text = changed(
      changed(
        guide,
        'where: "[Console](https://console.acme.example)."',
        'where: "Click\n      [here](https://console.acme.example)."',
      ),
      'check: The console opens.',
      'check: "[The console](https://console.acme.example) opens, `[here](x)` as well."',
    );
    assert.deepEqual(await lintPages(context, { [guidePath]: text }), [
      `link-text ${guidePath}:17:7 The link text \`here\` does not say where it leads.`,
    ]);
  });
});
