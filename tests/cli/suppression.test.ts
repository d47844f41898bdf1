import assert from 'node:assert/strict';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { checkDocument } from './json-documents.ts';
import { layFresh } from './lay-fresh.ts';
import { runHandrail } from './run-handrail.ts';

const comment = '{/* handrail-ignore links/missing-anchor -- The section is still to come. */}';

describe('a suppression', { concurrency: availableParallelism() }, () => {
  test('lets a check end with 0, and is counted', async (context) => {
    const root = await layFresh(context, 'ignore/unused/pass');
    const { code, stdout } = await runHandrail(['check', '--root', root]);
    assert.deepEqual([code, stdout], [0, '7 files checked: 0 errors, 0 warnings, 5 suppressed.\n']);
  });

  test('stands in JSON with its reason, from the cache too', async (context) => {
    const root = await layFresh(context, 'ignore/syntax/pass');
    const run = async () => {
      const { code, stdout } = await runHandrail(['check', '--root', root, '--reporter', 'json']);
      assert.equal(code, 0);
      return checkDocument.parse(JSON.parse(stdout));
    };
    const first = await run();
    const reason = 'The section comes with the next version of Acme.';
    assert.deepEqual(
      first.suppressed.map((one) => [one.code, one.line, one.by, one.reason]),
      [['links/missing-anchor', 11, 'comment', reason]],
    );
    assert.deepEqual(first.summary, {
      files: 7,
      errors: 0,
      warnings: 0,
      suppressed: 1,
      baseline: 0,
      stale: 0,
    });
    assert.deepEqual(await run(), first);
  });

  test('holds in a page with CRLF and a byte order mark, where another finding stands in it', async (context) => {
    const root = await layFresh(context, 'links/missing-anchor/fail');
    const page = join(root, 'patterns/page.mdx');
    const text = (await readFile(page, 'utf8')).replace('\nRead', `\n${comment}\n\nRead`);
    await writeFile(page, `\uFEFF${text}\nSee [here](/patterns/webhooks).\n`.replaceAll('\n', '\r\n'));
    const { code, stdout } = await runHandrail(['check', '--root', root]);
    assert.equal(code, 1);
    assert.match(
      stdout,
      /^error\[lint\/link-text\][\s\S]*\n\n7 files checked: 1 error, 0 warnings, 1 suppressed\.\n`handrail explain lint\/link-text` tells .*\.\n$/,
    );
  });

  test('is not told to be unused in a page that cannot be checked to its end', async (context) => {
    const root = await layFresh(context, 'links/missing-anchor/fail');
    const page = join(root, 'patterns/page.mdx');
    await appendFile(page, `\n${comment}\n\nNothing.\n\n<Unknown />\n`);
    const broken = await runHandrail(['check', '--root', root]);
    assert.match(broken.stdout, /unknown-component/);
    assert.doesNotMatch(broken.stdout, /ignore\/unused/);
    await writeFile(page, (await readFile(page, 'utf8')).replace('<Unknown />', ''));
    assert.match((await runHandrail(['check', '--root', root])).stdout, /warning\[ignore\/unused\]/);
  });

  test('holds in a build', async (context) => {
    const root = await layFresh(context, 'links/missing-anchor/fail');
    const build = () => runHandrail(['build', '--no-samples', '--root', root]);
    assert.equal((await build()).code, 1);
    const page = join(root, 'patterns/page.mdx');
    await writeFile(page, (await readFile(page, 'utf8')).replace('\nRead', `\n${comment}\n\nRead`));
    const { code, stdout } = await build();
    assert.equal(code, 0, stdout);
    assert.match(stdout, /7 files checked: 0 errors, 0 warnings, 1 suppressed\.\n\d+ pages built in /);
  });

  test('is counted by a run of samples', async (context) => {
    const root = await layFresh(context, 'samples/tracks-differ/fail');
    const page = join(root, 'patterns/page.mdx');
    const samples = () => runHandrail(['samples', 'patterns/page', '--root', root]);
    assert.equal((await samples()).code, 1);
    const ignore = '{/* handrail-ignore samples/tracks-differ -- Shown side by side. */}';
    await writeFile(page, (await readFile(page, 'utf8')).replace('<Samples>', `${ignore}\n\n<Samples>`));
    const { code, stdout } = await samples();
    assert.equal(code, 0, stdout);
    assert.match(stdout, /\nFindings: 1 suppressed\n/);
    assert.equal((await runHandrail(['check', '--root', root])).code, 0);
  });
});
