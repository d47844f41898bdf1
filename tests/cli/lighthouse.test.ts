import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { readReport } from '../../scripts/lighthouse/run-lighthouse.ts';
import { project } from '../temporary-root.ts';

test('Lighthouse is asked for with options that make sense', () => {
  const lighthouse = (...args: readonly string[]) =>
    spawnSync(process.execPath, [join(project, 'scripts', 'lighthouse.ts'), ...args], {
      encoding: 'utf8',
      timeout: 60_000,
    });
  assert.match(lighthouse('--help').stdout, /^Usage: npm run lighthouse /);
  for (const args of [['--runs', '0'], ['--nothing'], ['--root', '/nowhere']]) {
    const { status, stdout, stderr } = lighthouse(...args);
    assert.deepEqual([status, stdout], [2, ''], `${args}`);
    assert.match(stderr, /^error: /);
  }
});

test('a report is read as points of 100, and what cost some', () => {
  const refs = (...ids: readonly string[]) => ids.map((id) => ({ id, weight: 1 }));
  const { scores, lost } = readReport({
    categories: {
      performance: { score: 0.876, auditRefs: [...refs('paint', 'shift'), { id: 'hint', weight: 0 }] },
      accessibility: { score: 1, auditRefs: refs('names') },
      'best-practices': { score: null, auditRefs: [] },
      seo: { score: 0.5, auditRefs: refs('title') },
    },
    audits: {
      paint: { score: 0.7, title: 'First paint', displayValue: '2.1 s' },
      shift: { score: 1, title: 'Shift' },
      hint: { score: 0, title: 'A hint without weight' },
      names: { score: null, title: 'Not applicable' },
      title: { score: 0, title: 'The page has no title' },
    },
  });
  assert.deepEqual(scores, { performance: 88, accessibility: 100, 'best-practices': 0, seo: 50 });
  assert.deepEqual(lost, ['paint: 2.1 s', 'title: The page has no title']);
});
