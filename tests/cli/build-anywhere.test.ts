import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { snapshot } from './built-site.ts';
import { layFresh } from './lay-fresh.ts';
import { runHandrail } from './run-handrail.ts';

test('a site is the same byte for byte in any folder, time zone and locale, beside another build or on what is kept', async (context) => {
  const build = async (env: Readonly<Record<string, string>>, root?: string) => {
    const content = root ?? (await layFresh(context));
    const site = join(dirname(content), 'dist');
    const args = ['build', '--no-samples', '--root', content];
    const { code, stderr } = await runHandrail(args, { env, cwd: dirname(content) });
    assert.equal(code, 0, stderr);
    const files = Object.entries(await snapshot(site));
    return {
      content,
      files: Object.fromEntries(files.map(([file, hash]) => [file.slice(site.length), hash])),
    };
  };
  const [east, west] = await Promise.all([
    build({ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }),
    build({ TZ: 'Pacific/Pago_Pago', LANG: 'C', LC_ALL: 'C' }),
  ]);
  assert.ok(Object.keys(east.files).length > 10);
  assert.deepEqual(west.files, east.files);
  assert.deepEqual((await build({ TZ: 'UTC' }, east.content)).files, east.files);
});
