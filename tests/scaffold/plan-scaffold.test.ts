import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { readContentState } from '#scaffold/content-state.ts';
import { planScaffold, type Scaffold, type ScaffoldRequest } from '#scaffold/plan-scaffold.ts';
import { readTemplates } from '#scaffold/read-templates.ts';
import { writeNewFiles } from '#scaffold/write-new-files.ts';
import { runRoot } from '../diagnostics/find-in-root.ts';
import { layOver } from '../diagnostics/lay-over.ts';
import { project, temporaryRoot } from '../temporary-root.ts';

const templates = await readTemplates([join(project, 'templates')]);

/** Scaffolds into a content root on the day on which fixtures are checked. */
async function scaffold(root: string, request: Partial<ScaffoldRequest>): Promise<Scaffold> {
  const whole = {
    kind: 'guide',
    slug: 'begin',
    title: 'Begin',
    provider: 'acme',
    today: '2026-11-22',
    ...request,
  };
  const made = planScaffold(whole, { templates, content: await readContentState(root) });
  await writeNewFiles(root, made.files);
  return made;
}

async function codesIn(root: string): Promise<string[]> {
  return [...new Set((await runRoot(root)).map((one) => one.code))];
}

describe('beside a provider whose simulator lacks what the templates call', () => {
  test('every kind takes it and its auth section; its samples call nothing, and pass', async (context) => {
    const root = await layOver(context);
    for (const [kind, { facts }] of templates) {
      if (!facts.with.includes('provider')) continue;
      const { files, besides, isSimulated } = await scaffold(root, { kind, slug: `a-${kind}` });
      assert.deepEqual(besides, [], kind);
      assert.ok(!files.has('site.yaml'));
      assert.equal(isSimulated, facts.simulated === undefined ? undefined : false, kind);
    }
    assert.deepEqual(await codesIn(root), ['content/to-do']);
  });

  test('an auth section is made for one that has none', async (context) => {
    const root = await layOver(context);
    for (const folder of ['auth', 'guides', 'patterns']) await rm(join(root, folder), { recursive: true });
    const { besides } = await scaffold(root, {});
    assert.deepEqual(besides, [{ kind: 'auth', slug: 'acme-keys' }]);
    assert.deepEqual(await codesIn(root), ['content/to-do']);
  });
});

describe('beside a provider that was made from the template', () => {
  const emptyRoot = (context: TestContext) => temporaryRoot(context);

  test('a guide and its page on webhooks run against its simulator, with the auth section that is there', async (context) => {
    const root = await emptyRoot(context);
    const first = await scaffold(root, {
      kind: 'provider',
      slug: 'acme',
      title: 'Acme & Sons',
      provider: undefined,
    });
    assert.deepEqual(first.besides, []);
    const guide = await scaffold(root, {});
    assert.deepEqual(guide.besides, [{ kind: 'auth', slug: 'acme-keys' }]);
    const webhooks = await scaffold(root, { kind: 'webhooks', slug: 'hear' });
    assert.deepEqual(webhooks.besides, []);
    assert.deepEqual([guide.isSimulated, webhooks.isSimulated], [true, true]);
    assert.deepEqual(await codesIn(root), ['content/to-do']);
    assert.match(
      await readFile(join(root, 'providers/acme/provider.yaml'), 'utf8'),
      /^name: "?Acme & Sons"?$/m,
    );
  });

  test('the day is the one that was given, everywhere', async (context) => {
    const root = await emptyRoot(context);
    const { files } = await scaffold(root, { kind: 'webhooks', today: '2026-11-20' });
    const days = [...files.values()].flatMap((text) => text.match(/\b20\d\d-\d\d-\d\d\b/g) ?? []);
    assert.deepEqual([...new Set(days)], ['2026-11-20']);
  });
});
