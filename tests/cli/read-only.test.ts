import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { inspectHost } from '#samples/inspect-host.ts';
import { patternPage } from '../lint/lint-pages.ts';
import { layFresh } from './lay-fresh.ts';
import { runHandrail } from './run-handrail.ts';

const { isolation } = await inspectHost(process.env['PATH'] ?? '');
const skip = isolation === 'none' ? 'namespaces are not to be had on this machine' : false;

/** A machine without network on which nothing can be written: no home, no temporary folder, no content root. */
const sealed = [
  'bwrap',
  ...['--unshare-net', '--unshare-user', '--die-with-parent'],
  ...['--ro-bind', '/', '/', '--dev', '/dev', '--proc', '/proc'],
];

describe('handrail check without network, on a machine where nothing can be written', { skip }, () => {
  for (const [name, pages, code] of [
    ['a content root without findings', {}, 0],
    ['one with findings', { 'patterns/a.mdx': patternPage('See [it](/patterns/none).\n') }, 1],
  ] as const) {
    test(`says of ${name} what it says elsewhere`, async (context) => {
      const root = await layFresh(context);
      for (const [path, text] of Object.entries(pages)) await writeFile(join(root, path), text);
      const args = ['check', '--root', root];
      const closed = await runHandrail(args, { through: sealed });
      assert.ok(!existsSync(join(dirname(root), '.handrail')), 'nothing was written');
      const open = await runHandrail(args);
      assert.equal(closed.stdout, open.stdout);
      assert.deepEqual([closed.code, open.code], [code, code]);
      assert.match(
        closed.stderr,
        /^warning: The results are not kept for the next check, as `.*cache` cannot be written: .*\n$/,
      );
      assert.equal(open.stderr, '');
    });
  }
});
