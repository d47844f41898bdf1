import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { checkContent } from '#check/check-content.ts';
import { lineOf, today } from '../diagnostics/check-root.ts';
import { layOver } from '../diagnostics/lay-over.ts';
import { patternPage } from '../lint/lint-pages.ts';

const fence = (source: string) => `\`\`\`mermaid title="How it goes on"\n${source}\n\`\`\`\n`;
const wrong = fence('flowchart LR\n  a -> b');
const finding = (page: string, line: number) =>
  `diagrams/syntax content/patterns/${page}.mdx:${line}:5-${line}:7 error: \`->\` cannot stand here in a flowchart. ` +
  'Write an arrow with two dashes, as in `a[Order] --> b[Invoice]`.';

async function lay(context: TestContext, pages: Readonly<Record<string, string>>) {
  const root = await layOver(context);
  for (const [name, text] of Object.entries(pages)) await writeFile(join(root, `patterns/${name}.mdx`), text);
  return { root, cacheDir: join(dirname(root), 'cache') };
}

async function check(root: string, cacheDir?: string) {
  const warnings: string[] = [];
  const onWarning = (message: string) => void warnings.push(message);
  const options = { root, today, processes: 0, onWarning };
  const { diagnostics } = await checkContent(cacheDir === undefined ? options : { ...options, cacheDir });
  return { lines: diagnostics.map(lineOf), warnings };
}

describe('a diagram', () => {
  test('that mermaid does not parse is a finding on each page that holds it, broken frontmatter or not', async (context) => {
    const pages = { one: patternPage(wrong), two: patternPage(`Some text.\n\n${wrong}`, 'nope: 1\n') };
    const { root } = await lay(context, pages);
    const { lines } = await check(root);
    assert.deepEqual(
      lines.filter((line) => line.startsWith('diagrams/')),
      [finding('one', 10), finding('two', 13)],
    );
  });

  describe('that was parsed before', () => {
    /** Checks two pages with a cache, and puts another message into what is kept of their diagrams. */
    async function doctored(context: TestContext) {
      const { root, cacheDir } = await lay(context, {
        one: patternPage(wrong),
        two: patternPage(fence('info')),
      });
      const { lines } = await check(root, cacheDir);
      assert.deepEqual(lines, [finding('one', 10)]);
      const path = join(cacheDir, 'diagrams.json');
      const kept = await readFile(path, 'utf8');
      await writeFile(path, kept.replace('cannot stand here', 'was kept'));
      return { root, cacheDir, path, kept };
    }

    test('is not parsed again', async (context) => {
      const { root, cacheDir } = await doctored(context);
      assert.match((await check(root, cacheDir)).lines.join(), /`->` was kept in a flowchart/);
    });

    test('is parsed again by another engine, and where what was kept is damaged', async (context) => {
      const { root, cacheDir, path, kept } = await doctored(context);
      for (const damage of [kept.replace(/"engine":"\w/, '"engine":"-'), kept.slice(1), 'null', '{}']) {
        await writeFile(path, damage);
        assert.deepEqual((await check(root, cacheDir)).lines, [finding('one', 10)]);
        assert.equal(await readFile(path, 'utf8'), kept);
      }
    });

    test('is forgotten when no page holds it', async (context) => {
      const { root, cacheDir, path } = await doctored(context);
      await writeFile(join(root, 'patterns/one.mdx'), patternPage('No diagram.\n'));
      assert.deepEqual((await check(root, cacheDir)).lines, []);
      assert.equal(Object.keys(JSON.parse(await readFile(path, 'utf8')).verdicts).length, 1);
    });
  });

  test('whose verdict cannot be kept is checked all the same', async (context) => {
    const { root, cacheDir } = await lay(context, { one: patternPage(wrong) });
    await writeFile(cacheDir, '');
    const { lines, warnings } = await check(root, cacheDir);
    assert.deepEqual(lines, [finding('one', 10)]);
    assert.match(warnings.join('\n'), /^The verdicts on diagrams are not kept: /m);
  });
});
