import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { kindOf } from '../../scripts/screenshots/page-kind.ts';
import { project } from '../temporary-root.ts';

function screenshots(...args: readonly string[]) {
  const script = join(project, 'scripts', 'screenshots.ts');
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', timeout: 60_000 });
}

test('screenshots say how they are taken, and refuse what makes no sense', () => {
  const { status, stdout } = screenshots('--help');
  assert.equal(status, 0);
  assert.match(stdout, /^Usage: npm run screenshots /);
  for (const args of [['--each', '0'], ['--each', 'many'], ['--nothing'], ['--root', '/nowhere']]) {
    const wrong = screenshots(...args);
    assert.deepEqual([wrong.status, wrong.stdout], [2, ''], `${args}`);
    assert.match(wrong.stderr, /^error: /);
  }
});

test('pages are of one kind by where they stand', () => {
  const kinds = {
    '/': 'home',
    '': 'home',
    '/guides/take-a-payment/': 'guides/*',
    'guides/another/': 'guides/*',
    '/inventory/': 'inventory',
    '/reference/codes/': 'reference/*',
    '/reference/codes/schema/missing-field/': 'reference/*/*',
    '/404.html': '404',
  };
  for (const [address, kind] of Object.entries(kinds)) assert.equal(kindOf(address), kind, address);
});
