import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { inspectHost } from '#samples/inspect-host.ts';
import { checkDocument } from './json-documents.ts';
import { layFresh } from './lay-fresh.ts';
import { runHandrail } from './run-handrail.ts';

const { isolation } = await inspectHost(process.env['PATH'] ?? '');
const skip = isolation === 'none' ? 'namespaces are not to be had on this machine' : false;

/** A folder that is removed after the test, with these files. */
async function folderWith(
  context: TestContext,
  files: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-new-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

const guide = ['new', 'guide', 'take-orders', '--provider', 'acme', '--title', 'Take orders'];

describe('handrail new', () => {
  test('says what it made, and the exact commands that come next', async (context) => {
    const folder = await folderWith(context);
    const { code, stdout } = await runHandrail([...guide, '--root', folder]);
    assert.equal(code, 0);
    for (const file of await filesIn(folder)) assert.ok(stdout.includes(`  ${folder}/${file}\n`), file);
    assert.match(
      stdout,
      /\nIt refers to the provider `acme` and the auth section `acme-keys`, made with it\.\n/,
    );
    assert.match(stdout, /\n\d+ places in it say `TODO:` and what is to be written\.\n/);
    const commands = stdout.matchAll(/^ {2}handrail (.*?) {2,}\S/gm);
    assert.deepEqual(
      Array.from(commands, ([, command]) => command),
      ['check', 'samples', 'dev'].map(
        (name) => `${name} --root ${folder}${name === 'samples' ? ' take-orders' : ''}`,
      ),
    );
  });

  test('--dry-run makes nothing, and lists what would be made', async (context) => {
    const folder = await folderWith(context);
    const { code, stdout } = await runHandrail([...guide, '--dry-run', '--root', folder]);
    assert.equal(code, 0);
    assert.match(stdout, /^Would make:\n(?: {2}\S+\n)+Nothing is written\.\n$/);
    assert.match(stdout, /guides\/take-orders\/index\.mdx\n/);
    assert.deepEqual(await readdir(folder), []);
  });

  test('overwrites nothing, and names each file that is there, in a dry run too', async (context) => {
    const there = {
      'content/guides/take-orders/index.mdx': 'mine',
      'content/guides/take-orders/verify.mjs': 'mine',
    };
    const folder = await folderWith(context, there);
    for (const more of [[], ['--dry-run']]) {
      const { code, stderr } = await runHandrail([...guide, ...more, '--root', folder]);
      assert.equal(code, 2);
      assert.match(
        stderr,
        /there already: `guides\/take-orders\/index\.mdx`, `guides\/take-orders\/verify\.mjs`\./,
      );
    }
    assert.deepEqual(await filesIn(folder), Object.keys(there));
    assert.equal(await readFile(join(folder, 'content/guides/take-orders/index.mdx'), 'utf8'), 'mine');
  });

  for (const [what, args, message] of [
    [
      'a kind that is none',
      ['guied', 'a'],
      /There is no template `guied`\.\n {3}= help: Did you mean `guide`\?/,
    ],
    ['a kind that cannot be asked for', ['root', 'a'], /There is no template `root`\./],
    [
      'a slug that is none',
      ['guide', 'Täke Örders!'],
      /SLUG cannot be `Täke Örders!`.*\n {3}= help: Use `take-orders`\./,
    ],
    [
      'a path as a slug',
      ['guide', '../../etc/x'],
      /SLUG cannot be `\.\.\/\.\.\/etc\/x`.*\n {3}= help: Use `etc-x`\./,
    ],
    ['a slug of nothing', ['guide', '…'], /SLUG cannot be `…`/],
    [
      'an id that is none',
      ['guide', 'a', '--provider', 'Acme'],
      /--provider cannot be `Acme`.*\n.*Use `acme`\./,
    ],
    ['a title of two lines', ['guide', 'a', '--provider', 'acme', '--title', 'a\nb'], /`--title` cannot be/],
    ['a name that would end a comment', ['provider', 'a', '--title', 'A */ b'], /`--title` cannot be/],
    ['a provider for what is about none', ['pattern', 'a', '--provider', 'acme'], /is about no provider/],
    ['nothing at all', [], /nobody to ask for what is missing: KIND, SLUG\./],
    ['a kind alone', ['guide'], /nobody to ask for what is missing: `--provider ID`, SLUG\./],
    ['three arguments', ['guide', 'a', 'b'], /takes no argument `b`/],
  ] as const)
    test(`refuses ${what}`, async (context) => {
      const folder = await folderWith(context);
      const { code, stderr } = await runHandrail(['new', ...args, '--root', folder]);
      assert.equal(code, 2);
      assert.match(stderr, message);
      assert.deepEqual(await readdir(folder), []);
    });
});

describe('handrail new, beside a provider that is there', () => {
  test('does not take one that is nearly there, or broken, for a new one', async (context) => {
    const root = await layFresh(context);
    const typed = await runHandrail(['new', 'guide', 'a', '--provider', 'amce', '--root', root]);
    assert.match(typed.stderr, /There is no provider `amce`; there is `acme`\.\n.*Did you mean `acme`\?/);
    await writeFile(join(root, 'providers/acme/provider.yaml'), 'name: [\n');
    const broken = await runHandrail(['new', 'guide', 'a', '--provider', 'acme', '--root', root]);
    assert.match(broken.stderr, /The provider `acme` cannot be read\.\n.*handrail check/);
    assert.deepEqual([typed.code, broken.code], [2, 2]);
    assert.ok(!existsSync(join(root, 'guides/a')));
  });
});

describe('a team’s own templates', () => {
  const own = {
    'content/templates/pattern/patterns/{{slug}}.mdx':
      '---\ntitle: {{title}}\ndescription: Ours.\nowner: Us\nreviewed: {{today}}\nreviewEvery: 90d\n---\n\nOurs.\n',
    'content/templates/runbook/template.yaml': 'summary: A runbook of {{providerName}}\nwith: [provider]\n',
    'content/templates/runbook/reference/{{provider}}-{{slug}}.mdx':
      '---\ntitle: "Runbook: {{title}}"\ndescription: Ours.\nowner: Us\nreviewed: {{today}}\nreviewEvery: 90d\n---\n\nCall {{baseUrl}}.\n',
  };

  test('win, add kinds, and are no content', async (context) => {
    const folder = await folderWith(context, own);
    const root = join(folder, 'content');
    const list = await runHandrail(['new', '--list', '--root', root]);
    assert.match(
      list.stdout,
      /^ {2}pattern +The template pattern of this content root \(content\/templates\/pattern\)$/m,
    );
    assert.match(list.stdout, /^ {2}runbook +A runbook of .* \(content\/templates\/runbook\)$/m);
    assert.match(list.stdout, /^ {2}guide +.* \(Handrail’s own\)$/m);
    for (const args of [
      ['pattern', 'ours', '--title', 'yes'],
      ['runbook', 'outage', '--provider', 'acme'],
    ])
      assert.equal((await runHandrail(['new', ...args, '--root', root])).code, 0);
    assert.match(
      await readFile(join(root, 'patterns/ours.mdx'), 'utf8'),
      /\nreviewed: \d{4}-\d\d-\d\d\n.*\n---\n\nOurs\.\n$/,
    );
    assert.match(
      await readFile(join(root, 'reference/acme-outage.mdx'), 'utf8'),
      /title: "Runbook: Outage"[\s\S]*Call https:\/\/sandbox\.acme\.example\./,
    );
    const checked = await runHandrail(['check', '--root', root, '--reporter', 'json']);
    const { diagnostics } = checkDocument.parse(JSON.parse(checked.stdout));
    assert.deepEqual([...new Set(diagnostics.map((one) => one.code))], ['content/to-do']);
  });

  for (const [what, files, message] of [
    [
      'a placeholder that stands for nothing',
      { 'a/reference/x.mdx': 'a\n{{slgu}}\n' },
      /line 2: `\{\{slgu\}\}` stands for nothing\.\n.*`slug`/,
    ],
    [
      'a section that does not end',
      { 'a/reference/x.mdx': '{{#simulated}}\n' },
      /line 1: the section `simulated` does not end\./,
    ],
    [
      'facts that nobody knows',
      { 'a/template.yaml': 'sumary: x\n', 'a/reference/x.mdx': 'a' },
      /cannot be read: .*`sumary`/,
    ],
    ['no files', { 'a/template.yaml': 'summary: x\n' }, /The template `a` has no files\./],
    [
      'a path out of the content root',
      { 'a/template.yaml': 'summary: x\n', 'a/..x/{{title}}.mdx': 'a' },
      /lead out of the folder/,
    ],
  ] as const)
    test(`with ${what} make nothing, and say where`, async (context) => {
      const templates = Object.entries(files).map(([path, text]) => [`content/templates/${path}`, text]);
      const folder = await folderWith(context, Object.fromEntries(templates));
      const args = ['new', 'a', 'b', '--title', '../../../out', '--root', join(folder, 'content')];
      const { code, stderr } = await runHandrail(args);
      assert.equal(code, 2);
      assert.match(stderr, message);
      assert.deepEqual(await readdir(join(folder, 'content')), ['templates']);
    });
});

describe('where nothing can be written, handrail new says so and leaves nothing', { skip }, () => {
  const sealed = [
    'bwrap',
    '--unshare-net',
    '--unshare-user',
    '--die-with-parent',
    '--ro-bind',
    '/',
    '/',
    '--dev',
    '/dev',
    '--proc',
    '/proc',
  ];
  test('on a file system that can only be read', async (context) => {
    const folder = await folderWith(context);
    const { code, stderr } = await runHandrail([...guide, '--root', folder], { through: sealed });
    assert.equal(code, 2);
    assert.match(stderr, /^error: Nothing is written: the file system can only be read at `.*`\.\n/);
    assert.deepEqual(await readdir(folder), []);
  });

  test('on a full disk', async (context) => {
    const folder = await folderWith(context);
    const full = [...sealed, '--size', '16384', '--tmpfs', folder];
    const list = ['sh', '-c', `"$@"; code=$?; ls -A '${folder}' >&2; exit $code`, 'sh'];
    const { code, stderr } = await runHandrail([...guide, '--root', folder], { through: [...full, ...list] });
    assert.equal(code, 2);
    assert.match(stderr, /^error: Nothing is written: the disk is full[^\n]*\.\n {3}= help: [^\n]*\n$/);
  });
});
