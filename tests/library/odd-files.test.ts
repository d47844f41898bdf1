import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { documentsOf } from '#library/library.ts';
import { loadLibrary } from '#library/load-library.ts';
import { surveyFolder } from '#library/survey-folder.ts';
import { checkRoot, lineOf } from '../diagnostics/check-root.ts';
import { layOver } from '../diagnostics/lay-over.ts';
import { patternPage } from '../lint/lint-pages.ts';
import { project } from '../temporary-root.ts';

type Write = (path: string, text: string | Uint8Array) => Promise<void>;
type Change = (write: Write, root: string) => unknown;

/** The base of the fixtures with a change. */
async function lay(context: TestContext, change: Change): Promise<string> {
  const root = await layOver(context);
  await change(async (path, text) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }, root);
  return root;
}

const odd = (what: string) => new RegExp(`^content/unreadable content/${what}\\. \\S.*\\.$`);
const page = patternPage('Text.\n');
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

/** What is no text file, or no readable one: each is one finding, and hides nothing else. */
const cases: Readonly<Record<string, readonly [Change, RegExp]>> = {
  'a link that leads nowhere': [
    (_, root) => symlink('nowhere', join(root, 'patterns/a.mdx')),
    odd('patterns/a\\.mdx error: `content/patterns/a\\.mdx` is a link that leads nowhere'),
  ],
  'a link to itself': [
    (_, root) => symlink('a.mdx', join(root, 'patterns/a.mdx')),
    odd('patterns/a\\.mdx error: `\\S+` is a link that leads to itself'),
  ],
  'a link out of the content root': [
    async (_, root) => {
      await writeFile(join(root, '../secret'), 'TOKEN=1');
      await symlink('../../secret', join(root, 'patterns/a.mdx'));
    },
    odd('patterns/a\\.mdx error: `\\S+` is a link that leads out of the content root'),
  ],
  'a link to a folder': [
    (_, root) => symlink('..', join(root, 'guides/loop')),
    odd('guides/loop error: `\\S+` is a link to a folder, which is not followed'),
  ],
  'a folder in the place of a guide': [
    (_, root) => mkdir(join(root, 'guides/a/index.mdx'), { recursive: true }),
    odd('guides/a/index\\.mdx error: `\\S+` is a folder, where a file is read'),
  ],
  'a folder in the place of an example of an event': [
    (_, root) => mkdir(join(root, 'providers/acme/events/a.json'), { recursive: true }),
    odd('providers/acme/events/a\\.json error: `\\S+` is a folder, where a file is read'),
  ],
  'a folder in the place of an entry of the showcase': [
    (_, root) => mkdir(join(root, 'showcase/a.yaml'), { recursive: true }),
    odd('showcase/a\\.yaml error: `\\S+` is a folder, where a file is read'),
  ],
  'a pipe': [
    (_, root) => execFileSync('mkfifo', [join(root, 'patterns/a.mdx')]),
    odd('patterns/a\\.mdx error: `\\S+` is no file, but a pipe, a socket or a device'),
  ],
  'a pipe among the events': [
    async (_, root) => {
      await mkdir(join(root, 'providers/acme/events'));
      execFileSync('mkfifo', [join(root, 'providers/acme/events/a.json')]);
    },
    odd('providers/acme/events/a\\.json error: `\\S+` is no file, but a pipe, a socket or a device'),
  ],
  'a page of 10 MB': [
    (write) => write('patterns/a.mdx', 'x'.repeat(10 * 1024 * 1024)),
    odd('patterns/a\\.mdx error: `\\S+` has 10485760 bytes; at most 1048576 are read'),
  ],
  'a byte that is no UTF-8': [
    (write) => write('patterns/a.mdx', bytes(page, 'é', [0xff], 'x')),
    odd('patterns/a\\.mdx:9:2-9:2 error: This is no UTF-8 text: a byte here belongs to no character'),
  ],
  'UTF-16': [
    (write) => write('patterns/a.mdx', bytes([0xff, 0xfe], [...Buffer.from(page, 'utf16le')])),
    odd('patterns/a\\.mdx:1:1-1:1 error: This is no UTF-8 text: a byte here belongs to no character'),
  ],
  'UTF-16 without a mark': [
    (write) => write('patterns/a.mdx', Buffer.from(page, 'utf16le')),
    odd('patterns/a\\.mdx:1:2-1:3 error: A control character \\(U\\+0000\\) stands in the text'),
  ],
  'a NUL in a body': [
    (write) => write('patterns/a.mdx', `${page}a\0b\n`),
    odd('patterns/a\\.mdx:9:2-9:3 error: A control character \\(U\\+0000\\) stands in the text'),
  ],
  'a NUL in a frontmatter, after CRLF': [
    (write) => write('patterns/a.mdx', page.replace('title: A', 'title: A\0').replaceAll('\n', '\r\n')),
    odd('patterns/a\\.mdx:2:9-2:10 error: A control character \\(U\\+0000\\) stands in the text'),
  ],
  'an escape of a terminal': [
    (write) => write('patterns/a.mdx', `${page}\x1b[31mred\n`),
    odd('patterns/a\\.mdx:9:1-9:2 error: A control character \\(U\\+001B\\) stands in the text'),
  ],
  'a page in Markdown': [
    (write) => write('guides/a/index.md', page),
    /^content\/unexpected-file content\/guides\/a\/index\.md error: .* name it `guides\/a\/index\.mdx`\.$/,
  ],
  'a suffix in capitals': [
    (write) => write('patterns/a.MDX', page),
    /^content\/unexpected-file content\/patterns\/a\.MDX error: /,
  ],
  'a slug that differs from another by its case': [
    (write) => write('guides/Take-Orders/index.mdx', page),
    /^content\/unexpected-file content\/guides\/Take-Orders\/index\.mdx error: .* in lower case with hyphens\.$/,
  ],
  'an unknown component after ends of lines by CR alone': [
    (write) => write('patterns/a.mdx', `${page}<Nota />\n`.replaceAll('\n', '\r')),
    /^guide\/unknown-component content\/patterns\/a\.mdx:9:1-9:9 error: /,
  ],
  'an unknown component after a line of 1 MB': [
    (write) => write('patterns/a.mdx', `${page}${'x '.repeat(500_000)}<Nota />\n`),
    /^guide\/unknown-component content\/patterns\/a\.mdx:9:1000001-9:1000009 error: /,
  ],
  'a paragraph of 100,000 links': [
    (write) => write('patterns/a.mdx', `${page}${'[x](/y) '.repeat(100_000)}\n`),
    /^guide\/too-deep content\/patterns\/a\.mdx:8:1-8:1 error: More than 50,000 things stand here beside each other\. /,
  ],
  '60,000 headings': [
    (write) => write('patterns/a.mdx', `${page}\n${'## A\n\n'.repeat(60_000)}`),
    /^guide\/too-deep content\/patterns\/a\.mdx:1:1-1:1 error: More than 50,000 things/,
  ],
};

describe('one odd file is one finding, and hides nothing else', () => {
  for (const [what, [change, expected]] of Object.entries(cases)) {
    test(what, async (context) => {
      const root = await lay(context, change);
      const found = (await checkRoot(root)).map(lineOf);
      assert.equal(found.length, 1, found.join('\n').slice(0, 2000));
      assert.match(found[0] ?? '', expected);
      const library = await loadLibrary(root);
      const slugs = documentsOf(library).map(({ slug }) => slug);
      assert.deepEqual(slugs, ['take-orders', 'acme-keys', 'webhooks']);
      assert.deepEqual([...library.providers.keys()], ['acme']);
    });
  }

  test('nor are pages with many components deep', async (context) => {
    const found = await checkRoot(
      await lay(context, (write) =>
        write('patterns/a.mdx', patternPage('<Note title="a/b" />\n\n<Note />\n\n'.repeat(200))),
      ),
    );
    assert.deepEqual([...new Set(found.map(({ code }) => code))], []);
  });

  test('a link to a page of the content root is a page', async (context) => {
    const root = await lay(context, (_, folder) => symlink('webhooks.mdx', join(folder, 'patterns/a.mdx')));
    const { patterns, diagnostics } = await loadLibrary(root);
    assert.deepEqual([patterns.map(({ slug }) => slug), diagnostics], [['a', 'webhooks'], []]);
  });
});

describe('what all pages share', () => {
  const shared: Readonly<Record<string, readonly [Change, readonly string[]]>> = {
    'site.yaml is a folder': [
      async (_, root) => {
        await rm(join(root, 'site.yaml'));
        await mkdir(join(root, 'site.yaml'));
      },
      [
        'content/unreadable content/site.yaml error: `content/site.yaml` is a folder, where a file is read. Rename the folder.',
      ],
    ],
    'site.yaml leads out of the content root': [
      async (_, root) => {
        await rm(join(root, 'site.yaml'));
        await writeFile(join(root, '../secret.yaml'), 'password: 1');
        await symlink('../secret.yaml', join(root, 'site.yaml'));
      },
      [
        'content/unreadable content/site.yaml error: `content/site.yaml` is a link that leads out of the content root. Put the file itself there.',
      ],
    ],
    'a description of an API is a link to itself': [
      async (_, root) => {
        await rm(join(root, 'providers/acme/openapi.yaml'));
        await symlink('openapi.yaml', join(root, 'providers/acme/openapi.yaml'));
      },
      [
        'content/unreadable content/providers/acme/openapi.yaml error: `content/providers/acme/openapi.yaml` is a link that leads to itself. Put the file itself there, or correct the link.',
      ],
    ],
  };
  for (const [what, [change, expected]] of Object.entries(shared)) {
    test(what, async (context) => {
      const root = await lay(context, change);
      assert.deepEqual((await checkRoot(root)).map(lineOf), expected);
      assert.deepEqual((await loadLibrary(root)).diagnostics.map(lineOf), expected);
    });
  }
});

test('what may not be read is told, without the paths of the machine', async (context) => {
  const root = await lay(context, (write) => write('patterns/a.mdx', page));
  await chmod(dirname(root), 0o755);
  await chmod(join(root, 'patterns/a.mdx'), 0o000);
  await mkdir(join(root, 'guides/closed'), { mode: 0o000 });
  // Root may read everything: it asks as somebody else, once all code is loaded.
  const program = `
    import { loadLibrary } from '#library/load-library.ts';
    if (process.getuid() === 0) process.seteuid(65534);
    const { diagnostics } = await loadLibrary(process.argv[1]);
    console.log(JSON.stringify(diagnostics.map(({ at, message }) => [at.file, message])));`;
  const told = execFileSync(process.execPath, ['--input-type=module', '--eval', program, root], {
    cwd: project,
    encoding: 'utf8',
  });
  await chmod(join(root, 'guides/closed'), 0o755);
  assert.deepEqual(JSON.parse(told), [
    ['content/guides/closed', '`content/guides/closed` may not be read.'],
    ['content/patterns/a.mdx', '`content/patterns/a.mdx` may not be read.'],
  ]);
});

test('a survey tells files, folders and what is neither, and passes hidden folders over', async (context) => {
  const root = await lay(context, async (write, folder) => {
    await write('.hidden/a.mdx', '');
    await write('guides/a/node_modules/b.mdx', '');
    await symlink('nowhere', join(folder, 'node_modules'));
  });
  const { paths, folders, odd: rest } = surveyFolder(root);
  assert.ok(paths.includes('site.yaml') && paths.every((path) => !/hidden|node_modules/.test(path)));
  assert.ok(folders.includes('guides/a') && folders.every((path) => !/hidden|node_modules/.test(path)));
  assert.deepEqual(rest, []);
});
