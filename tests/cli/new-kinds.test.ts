import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { sampleMarks } from './built-site.ts';
import { checkDocument } from './json-documents.ts';
import { runHandrail } from './run-handrail.ts';

/** What a kind proves of itself, in an empty content root, before a word of it is changed. */
interface KindCase {
  readonly kind: string;
  /** The page that it makes. */
  readonly page: string;
  /** Besides the provider’s, what it is given. */
  readonly args?: readonly string[];
  /** How many samples pass, error rows and event rows are proven; the two samples of the auth section among them. */
  readonly samples: number;
  readonly errors?: number;
  readonly events?: number;
}

const about = ['--provider', 'acme-pay'];

const kinds: readonly KindCase[] = [
  { kind: 'guide', page: 'guides/begin', args: about, samples: 6, errors: 3 },
  { kind: 'auth', page: 'auth/begin', args: about, samples: 2 },
  { kind: 'webhooks', page: 'guides/begin', args: about, samples: 6, errors: 5, events: 2 },
  { kind: 'testing', page: 'guides/begin', args: about, samples: 6, errors: 3 },
  { kind: 'troubleshooting', page: 'guides/begin', args: about, samples: 4, errors: 3 },
  { kind: 'pattern', page: 'patterns/begin', samples: 1 },
  { kind: 'plan', page: 'guides/begin', args: about, samples: 2 },
  { kind: 'custom', page: 'guides/begin', args: about, samples: 4, errors: 3 },
];

/** An empty folder that is removed after the test. */
async function emptyFolder(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-new-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

describe('handrail new, into an empty folder: nothing but to-do items is found, the samples run, and the site is built', () => {
  for (const { kind, page, args = [], samples, errors, events } of kinds)
    test(kind, async (context) => {
      const folder = await emptyFolder(context);
      const made = await runHandrail([
        'new',
        kind,
        'begin',
        '--title',
        'A "first" {one}',
        ...args,
        '--root',
        folder,
      ]);
      assert.equal(made.code, 0, made.stderr);
      const { code, stdout, stderr } = await runHandrail(['build', '--root', folder, '--reporter', 'json']);
      assert.equal(code, 0, stderr);
      const { diagnostics } = checkDocument.parse(JSON.parse(stdout));
      assert.deepEqual(
        diagnostics.filter((one) => one.code !== 'content/to-do' || one.line === undefined),
        [],
      );
      assert.ok(diagnostics.length > 0);
      assert.match(stderr, new RegExp(`^Samples: ${samples} passed`, 'm'));
      assert.doesNotMatch(stderr, /\d failed|\d blocked|not run/);
      if (errors !== undefined)
        assert.match(stderr, new RegExp(`^Error rows: ${errors} of ${errors} proven$`, 'm'));
      if (events !== undefined)
        assert.match(stderr, new RegExp(`^Event rows: ${events} of ${events} proven$`, 'm'));
      const html = join(folder, 'dist', page, 'index.html');
      assert.match(
        await readFile(html, 'utf8'),
        /<h1[^>]*>A (?:"|&quot;|&#34;)first(?:"|&quot;|&#34;) \{one\}/,
      );
      const marks = Object.values(await sampleMarks(html));
      assert.ok(!marks.includes('Not verified'), marks.join());
    });
});

describe('handrail new provider, into an empty folder', () => {
  test('nothing but to-do items is found, the simulator answers and sends its events, and the site is built', async (context) => {
    const folder = await emptyFolder(context);
    const made = await runHandrail(['new', 'provider', '3acme', '--root', folder]);
    assert.equal(made.code, 0, made.stderr);
    assert.ok(!existsSync(join(folder, 'content/guides')));
    const built = await runHandrail(['build', '--no-samples', '--root', folder, '--reporter', 'json']);
    assert.equal(built.code, 0, built.stderr);
    const { diagnostics } = checkDocument.parse(JSON.parse(built.stdout));
    assert.deepEqual([...new Set(diagnostics.map((one) => one.code))], ['content/to-do']);
    assert.match(await readFile(join(folder, 'dist/providers/3acme/index.html'), 'utf8'), /3acme/);
    const shown = await runHandrail(['webhook', 'show', '3acme', 'order.paid', '--root', folder]);
    assert.equal(shown.code, 0, shown.stderr);
    assert.equal(JSON.parse(shown.stdout).type, 'order.paid');
  });
});
