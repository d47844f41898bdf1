import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { inspectHost } from '#samples/inspect-host.ts';
import { runDraft } from '../../scripts/draft/run-draft.ts';
import { project } from '../temporary-root.ts';
import { checkDocument, samplesDocument } from './json-documents.ts';
import { runHandrail, startHandrail } from './run-handrail.ts';

const { isolation } = await inspectHost(process.env['PATH'] ?? '');
const skip = isolation === 'none' ? 'namespaces are not to be had on this machine' : false;
const fixtures = join(project, 'tests/fixtures/drafts');
const openapi = join(project, 'node_modules/@readme/oas-examples/3.1/yaml/train-travel.yaml');

/** What the JSON report holds, as far as it is looked at here. */
interface DraftReport {
  readonly file: string;
  readonly written: boolean;
  readonly files: readonly { readonly path: string }[];
  readonly took: readonly object[];
  readonly leftOut: readonly object[];
  readonly toDos: number;
}

async function emptyFolder(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-draft-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

describe('what handrail draft makes passes the check, and its samples run:', { skip }, () => {
  const kinds: readonly (readonly [kind: string, args: readonly string[], passed: number, rows: number])[] = [
    ['openapi', [openapi], 5, 7],
    [
      'postman',
      [
        join(fixtures, 'postman/shop.postman_collection.json'),
        '--environment',
        join(fixtures, 'postman/shop-sandbox.postman_environment.json'),
      ],
      4,
      5,
    ],
    ['markdown', [join(fixtures, 'markdown/larch-orders.md')], 2, 3],
    [
      'transcript',
      [join(fixtures, 'transcript/teams-onboarding.vtt'), '--recording', 'https://youtu.be/x'],
      0,
      0,
    ],
  ];
  for (const [kind, args, passed, rows] of kinds)
    test(kind, async (context) => {
      const folder = await emptyFolder(context);
      const drafted = await runHandrail(['draft', kind, ...args, '--root', folder]);
      assert.equal(drafted.code, 0, drafted.stderr);
      assert.match(
        drafted.stdout,
        /^Written:\n[\s\S]*\n\d+ places in it say `TODO:`[\s\S]*\nTaken over:\n[\s\S]*\nNext:\n {2}- handrail check --root \//,
      );
      const checked = await runHandrail(['check', '--root', folder, '--reporter', 'json']);
      const { diagnostics } = checkDocument.parse(JSON.parse(checked.stdout));
      assert.deepEqual([...new Set(diagnostics.map(({ code }) => code))], ['content/to-do']);
      assert.equal(
        /^(\d+) places/m.exec(drafted.stdout)?.[1],
        String(diagnostics.length),
        'as many as were told',
      );
      const ran = await runHandrail(['samples', '--root', folder, '--reporter', 'json']);
      const { summary, diagnostics: found } = samplesDocument.parse(JSON.parse(ran.stdout));
      assert.deepEqual(found, []);
      assert.deepEqual([summary.passed, summary.failed, summary.errorRowsProven], [passed, 0, rows]);
      assert.equal(summary.errorRows, rows);
    });
});

test('nothing is overwritten: a second draft is refused, and names what is there', async (context) => {
  const folder = await emptyFolder(context);
  const args = ['draft', 'markdown', join(fixtures, 'markdown/mkdocs-hugo.md'), '--root', folder];
  assert.equal((await runHandrail(args)).code, 0);
  const before = await filesIn(folder);
  const { code, stdout, stderr } = await runHandrail(args);
  assert.deepEqual([code, stdout], [2, '']);
  assert.match(stderr, /`guides\/webhooks-from-otter\/index\.mdx` is there already/);
  assert.deepEqual(await filesIn(folder), before);
});

test('--dry-run writes nothing; the JSON report says what would be written, and what was left out', async (context) => {
  const folder = await emptyFolder(context);
  const { code, stdout } = await runHandrail([
    'draft',
    'openapi',
    openapi,
    '--root',
    folder,
    '--dry-run',
    '--reporter',
    'json',
  ]);
  assert.equal(code, 0);
  const document = JSON.parse(stdout);
  const validate = new Ajv2020().compile<DraftReport>(
    JSON.parse(readFileSync(join(project, 'public/schemas/draft-report-1.json'), 'utf8')),
  );
  assert.ok(validate(document), JSON.stringify(validate.errors));
  assert.deepEqual([document.file, document.written], [openapi, false]);
  assert.ok(document.took.length >= 3 && document.leftOut.length >= 1 && document.toDos > 20);
  assert.ok(document.files.some(({ path }) => path.endsWith('content/site.yaml')));
  assert.deepEqual(await readdir(folder), []);
});

describe('an input that is none is told with its place', () => {
  test('by a message, a help and exit code 2', async (context) => {
    const folder = await emptyFolder(context);
    const broken = join(folder, 'broken.yaml');
    await writeFile(broken, 'openapi: 3.1.0\ninfo:\n\ttitle: x\n');
    const { code, stderr } = await runHandrail(['draft', 'openapi', broken, '--root', folder]);
    assert.equal(code, 2);
    assert.ok(stderr.includes(`${broken}:3:1: The file does not parse: Tabs are not allowed`), stderr);
    assert.match(stderr, /= help: Indent with spaces\./);
    assert.equal(existsSync(join(folder, 'content')), false);
  });

  test('a file that is not there, and a command without one', async () => {
    const missing = await runHandrail(['draft', 'postman', '/no/such.json']);
    assert.match(missing.stderr, /`\/no\/such\.json` does not exist/);
    assert.equal(missing.code, 2);
    const without = await runHandrail(['draft', 'markdown']);
    assert.match(without.stderr, /needs a file/);
    assert.equal(without.code, 2);
  });
});

test('a draft that is stopped leaves nothing behind', async (context) => {
  const folder = await emptyFolder(context);
  const controller = new AbortController();
  const input = join(folder, 'a.md');
  await writeFile(input, '# A\n');
  const files = new Map([['guides/a/index.mdx', 'a']]);
  const stopped = runDraft(
    {
      options: { root: folder },
      lists: {},
      positionals: [input],
      print: () => assert.fail('nothing is reported'),
      progress: () => undefined,
      signal: controller.signal,
    },
    () => {
      controller.abort('SIGINT');
      return { files, report: { took: [], leftOut: [], next: [] } };
    },
  );
  await assert.rejects(stopped);
  assert.deepEqual(await readdir(folder), ['a.md']);
  assert.equal(await readFile(input, 'utf8'), '# A\n');
});

test('Ctrl-C at any moment of a draft leaves all of its files or none', async (context) => {
  const folder = await emptyFolder(context);
  const argsInto = (place: string) => ['draft', 'openapi', openapi, '--root', join(folder, place)];
  const begun = performance.now();
  assert.equal((await runHandrail(argsInto('whole'))).code, 0);
  const whole = performance.now() - begun;
  const all = await filesIn(join(folder, 'whole'));
  const moments = 8;
  const codes = new Set<number | null>();
  for (let moment = 0; moment < moments; moment += 1) {
    const place = join(folder, `stopped-${moment}`);
    await mkdir(place);
    const { child, ended } = startHandrail(argsInto(`stopped-${moment}`));
    const stopped = new AbortController();
    const pause = wait((whole * (moment + 1)) / moments, undefined, stopped).catch(() => undefined);
    await Promise.race([pause, ended]);
    stopped.abort();
    child.kill('SIGINT');
    const { code, stderr } = await ended;
    const found = await filesIn(place);
    // Before it listens for signals, and after its work, a signal ends it without a code.
    const isWhole = code === 0 || (code === null && found.length > 0);
    assert.deepEqual(found, isWhole ? all : [], `${code} ${stderr}`);
    if (!isWhole) assert.deepEqual(await readdir(place), []);
    codes.add(code);
  }
  assert.ok(codes.has(130) || codes.has(null), `${[...codes]}`);
});
