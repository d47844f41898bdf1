import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';

import { elementsOf, readXml } from '../diagnostics/read-xml.ts';
import { layFresh } from './lay-fresh.ts';
import { spawnHandrail } from './spawn-handrail.ts';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });

/** The problems of a JSON document by a published schema. */
function problemsOf(schema: string, document: unknown): unknown {
  const path = join(import.meta.dirname, `../../public/schemas/${schema}.json`);
  const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
  return validate(document) ? [] : validate.errors;
}

describe('the published schemas', () => {
  test('hold for a check with findings and for one without', async (context) => {
    const failing = await layFresh(context, 'links/missing-anchor/fail');
    for (const [root, code] of [
      [failing, 1],
      [await layFresh(context), 0],
    ] as const) {
      const ended = spawnHandrail(['check', '--reporter', 'json', '--root', root]);
      assert.equal(ended.code, code, ended.stderr);
      assert.deepEqual(problemsOf('check-report-1', JSON.parse(ended.stdout)), []);
    }
  });

  test('hold for a build that stops at a finding', async (context) => {
    const root = await layFresh(context, 'links/missing-anchor/fail');
    const ended = spawnHandrail(['build', '--reporter', 'json', '--root', root]);
    assert.equal(ended.code, 1, ended.stderr);
    assert.deepEqual(problemsOf('check-report-1', JSON.parse(ended.stdout)), []);
  });

  test('hold for a run with findings, for one of nothing, and for a list', async (context) => {
    const root = await layFresh(context, 'samples/output-differs/fail');
    const run = ['samples', '--reporter', 'json', '--no-cache', '--root', root];
    const ran = spawnHandrail(run);
    assert.equal(ran.code, 1, ran.stderr);
    const report = JSON.parse(ran.stdout);
    assert.ok(report.samples.length > 0 && report.diagnostics.length > 0 && report.errors.length > 0);
    assert.deepEqual(problemsOf('samples-report-1', report), []);
    const nothing = spawnHandrail([...run, 'patterns/webhooks']);
    assert.equal(nothing.code, 3, nothing.stderr);
    assert.deepEqual(problemsOf('samples-report-1', JSON.parse(nothing.stdout)), []);
    const listed = spawnHandrail(['samples', '--list', '--reporter', 'json', '--root', root]);
    assert.equal(listed.code, 0, listed.stderr);
    assert.deepEqual(problemsOf('samples-list-1', JSON.parse(listed.stdout)), []);
  });

  test('refuse what is no report', () => {
    for (const name of ['check-report-1', 'samples-report-1', 'samples-list-1'])
      assert.notDeepEqual(problemsOf(name, { version: 2 }), []);
  });
});

describe('--reporter', () => {
  test('prints junit, sarif and github, with the exit code of the findings', async (context) => {
    const root = await layFresh(context, 'links/missing-anchor/fail');
    const print = (reporter: string) => {
      const ended = spawnHandrail(['check', '--reporter', reporter, '--root', root]);
      assert.equal(ended.code, 1, ended.stderr);
      return ended.stdout;
    };
    assert.equal(elementsOf(readXml(print('junit')), 'failure').length, 1);
    assert.equal(JSON.parse(print('sarif')).runs[0].results[0].ruleId, 'links/missing-anchor');
    assert.match(print('github'), /^::error file=content\/.*,title=links\/missing-anchor::/);
  });

  test('names the nearest one, and the help lists them', () => {
    const typo = spawnHandrail(['check', '--reporter', 'junti']);
    assert.deepEqual([typo.code, typo.stdout], [2, '']);
    assert.match(typo.stderr, /There is no reporter `junti`\.\n.*Did you mean `junit`\?/);
    const unknown = spawnHandrail(['check', '--reporter', 'markdown']);
    assert.match(unknown.stderr, /Use one of `text`, `json`, `github`, `sarif`, `junit`\./);
    assert.match(spawnHandrail(['samples', '--help']).stdout, /text, json, github, sarif, junit or markdown/);
  });
});

describe('--isolation', () => {
  test('none is said in the report; another word is refused', async (context) => {
    const root = await layFresh(context);
    const args = ['samples', '--no-cache', '--root', root, '--isolation'];
    assert.match(spawnHandrail([...args, 'none', 'acme-keys']).stdout, /Isolation: none \(samples can reach/);
    const unknown = spawnHandrail([...args, 'bset']);
    assert.equal(unknown.code, 2);
    assert.match(unknown.stderr, /There is no isolation `bset`\./);
  });
});

describe('--changed', () => {
  test('lists only the pages that differ from a commit, untracked files included', async (context) => {
    const root = await layFresh(context);
    const folder = dirname(root);
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: folder });
    const list = (...args: readonly string[]) => {
      const ended = spawnHandrail(['samples', '--list', '--reporter', 'json', '--root', root, ...args]);
      assert.equal(ended.code, 0, ended.stderr);
      const { samples } = JSON.parse(ended.stdout) as { samples: { guide: string }[] };
      return [...new Set(samples.map(({ guide }) => guide))];
    };
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'first');
    assert.deepEqual(list('--changed'), []);
    const ran = spawnHandrail(['samples', '--changed', '--root', root]);
    assert.equal(ran.code, 0, ran.stderr);
    assert.match(ran.stderr, /^No page has changed\.$/m);
    writeFileSync(join(root, 'guides/take-orders/ü new.txt'), '');
    assert.deepEqual(list('--changed'), ['take-orders']);
    rmSync(join(root, 'guides/take-orders/ü new.txt'));
    appendFileSync(join(root, 'auth/acme-keys.mdx'), '\nMore.\n');
    assert.deepEqual(list('--changed'), ['take-orders', 'auth/acme-keys']);
    git('commit', '-qam', 'second');
    assert.deepEqual(list('--changed'), []);
    assert.deepEqual(list('--changed', '--base', 'HEAD~1'), ['take-orders', 'auth/acme-keys']);
    assert.deepEqual(list('--changed=HEAD~1', 'acme-keys'), ['auth/acme-keys']);
    assert.deepEqual(list('--changed=HEAD'), []);
  });

  test('refuses what it cannot compare with', async (context) => {
    const root = await layFresh(context);
    const refused = (...args: readonly string[]) => {
      const { code, stderr } = spawnHandrail(['samples', '--list', '--root', root, ...args]);
      assert.equal(code, 2);
      return stderr;
    };
    assert.match(refused('--changed'), /is in no git repository\./);
    assert.match(refused('--base', 'HEAD'), /`--base` is of use with `--changed` only\./);
    execFileSync('git', ['init', '-q'], { cwd: dirname(root) });
    assert.match(refused('--changed', '--base=--output=x'), /`--output=x` names no commit\./);
    assert.match(refused('--changed=no-such'), /`no-such` names no commit\./);
    assert.match(refused('--changed=HEAD', '--base', 'HEAD'), /`--changed` is given `HEAD` and `HEAD`\./);
  });
});
