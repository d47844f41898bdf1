import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { catalogue, type DiagnosticCode } from '#diagnostics/catalogue.ts';
import { explain } from '../../scripts/commands/explain.ts';
import { explainJson } from '../../scripts/explain/explain-json.ts';
import { explainText } from '../../scripts/explain/explain-text.ts';
import { readCodeExample } from '../../scripts/explain/read-code-example.ts';
import { authorFiles } from '../../scripts/schemas/author-files.ts';
import { runInProcess } from '../run-in-process.ts';
import { project } from '../temporary-root.ts';

const codes = Object.keys(catalogue) as DiagnosticCode[];
const schema = JSON.parse(readFileSync(join(project, 'public/schemas/explain-1.json'), 'utf8'));
const isDocument = new Ajv2020({ strict: true, allowUnionTypes: true }).compile<Document>(schema);

interface Document {
  readonly codes: readonly {
    readonly code: string;
    readonly severity: string;
    readonly example: { readonly passes: readonly unknown[] } | null;
  }[];
}

async function said(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runInProcess(explain, args);
  assert.deepEqual([code, stderr], [0, '']);
  return stripVTControlCharacters(stdout);
}

describe('every code', () => {
  test('is explained with its rule, its reason, what fails, what is said of it and what passes', async () => {
    const examples = await Promise.all(codes.map(readCodeExample));
    for (const example of examples) {
      const { code, fails, says, passes } = example;
      assert.ok(fails.length > 0 && passes.length > 0, code);
      assert.ok(
        says.some((part) => 'text' in part && part.text.includes(`[${code}]`)),
        code,
      );
      const text = explainText(example, (_style, painted) => painted);
      assert.ok(text.startsWith(`${catalogue[code].severity} ${code}\n`));
      const words = (one: string) => one.split(/\s+/).join(' ');
      for (const part of [catalogue[code].rule, catalogue[code].why])
        assert.ok(words(text).includes(words(part)), code);
      assert.ok(!text.includes('generated'), code);
    }
    const document = JSON.parse(explainJson(codes, examples));
    assert.ok(isDocument(document), JSON.stringify(isDocument.errors));
  });

  test('is listed under its subject', async () => {
    const list = await said();
    for (const code of codes) assert.match(list, new RegExp(`^  ${code}(?: \\(warning\\))?$`, 'm'));
    assert.match(list, /^links: What links lead to\.$/m);
    const links = await said('links');
    assert.ok(links.includes('links/missing-page') && !links.includes('lint/term'));
  });
});

describe('a code is found', () => {
  for (const written of [
    'links/missing-anchor',
    'missing-anchor',
    'error[links/missing-anchor]:',
    'Links/Missing-Anchor',
  ])
    test(`as ${written}`, async () => assert.match(await said(written), /^error links\/missing-anchor\n/));

  test('in the list of those that end as it does', async () => {
    const list = await said('syntax');
    for (const code of codes.filter((one) => one.endsWith('/syntax'))) assert.ok(list.includes(`  ${code}`));
  });

  for (const [written, help] of [
    ['links/mising-anchor', /Did you mean `links\/missing-anchor`\?/],
    ['mising-anchor', /Did you mean `links\/missing-anchor`\?/],
    ['lnks', /Did you mean `links`\?/],
    ['spelling', /^Run `handrail explain` for the list/],
  ] as const)
    test(`or what was meant by ${written}`, async () => {
      await assert.rejects(runInProcess(explain, [written]), (error: Error & { help?: string }) => {
        assert.equal(error.message, `There is no code \`${written}\`.`);
        assert.match(error.help ?? '', help);
        return true;
      });
    });
});

test('--json gives one code with its example, and the list without examples', async () => {
  const one: Document = JSON.parse(await said('lint/term', '--json'));
  assert.ok(isDocument(one), JSON.stringify(isDocument.errors));
  assert.deepEqual(
    [one.codes.length, one.codes[0]?.code, one.codes[0]?.severity],
    [1, 'lint/term', 'warning'],
  );
  assert.ok((one.codes[0]?.example?.passes.length ?? 0) > 0);
  const all: Document = JSON.parse(await said('--json'));
  assert.ok(isDocument(all), JSON.stringify(isDocument.errors));
  assert.deepEqual([all.codes.length, all.codes[0]?.example], [codes.length, null]);
  assert.ok(!isDocument({ version: 1, codes: [{ code: 'lint/term' }] }));
});

test('what it reads is in the package, and so are the files that editors read', () => {
  const packed: unknown = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: project,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  const [made] = Array.isArray(packed) ? packed : Object.values(packed as object);
  const files = new Set((made as { files: { path: string }[] }).files.map(({ path }) => path));
  for (const code of codes) assert.ok(files.has(`content/reference/codes/${code}.mdx`), code);
  for (const path of authorFiles().keys()) if (!path.startsWith('.')) assert.ok(files.has(path), path);
});
