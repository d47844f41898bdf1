import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { judgeLinks } from '#links/external/judge-links.ts';
import type { LinkEntry } from '#links/external/link-record.ts';
import type { Outcome } from '#links/external/outcome.ts';

const url = 'https://acme.dev/a';
const span = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 + url.length } };
const now = new Date('2026-11-22T12:00:00Z');

/** What is reported of a link with this entry: right after the asking, and later from the record. */
function judge(outcome: Outcome, more: Partial<LinkEntry> = {}) {
  const record = new Map([[url, { at: '2026-11-20T10:00:00Z', outcome, ...more }]]);
  const [asked, later] = [true, false].map((isAsked) =>
    judgeLinks([{ file: 'content/a.mdx', url, span }], record, { now, isAsked }).map(
      ({ code, message }) => `${code.replace('links/external-', '')}: ${message}`,
    ),
  );
  return { asked, later };
}

const gone = { kind: 'status', status: 404 } as const;
const broken = { kind: 'status', status: 500 } as const;
const missed = (days: number) => ({ missed: { since: '2026-11-10', last: '2026-11-20', days } });
const found = '2026-11-09';

describe('a link that fails', () => {
  test('is never an error the first time', () => {
    for (const outcome of [gone, broken, { kind: 'problem', problem: 'no-such-host' } as const]) {
      for (const before of [{}, { found }]) {
        const { asked, later } = judge(outcome, { ...missed(1), ...before });
        assert.match(asked?.[0] ?? '', /^unsure: /);
        assert.deepEqual(later, []);
      }
    }
    assert.deepEqual(judge(gone, { ...missed(1), found }).asked, [
      'unsure: `https://acme.dev/a` answers 404; it was there on 2026-11-09.',
    ]);
  });

  test('is dead once it was missed on three days', () => {
    for (const outcome of [gone, broken]) {
      const { asked, later } = judge(outcome, { ...missed(3), found });
      assert.deepEqual(asked, later);
      assert.deepEqual(asked, [
        `dead: \`https://acme.dev/a\` answers ${outcome.status}; it has failed on 3 days since 2026-11-10, last asked 2 days ago.`,
      ]);
      assert.match(judge(outcome, { ...missed(2), found }).asked?.[0] ?? '', /^unsure: .* on 2 days since/);
    }
  });

  test('is dead after two days where it was never found, and the site says that it is not there', () => {
    assert.match(judge(gone, missed(2)).later?.[0] ?? '', /^dead: /);
    assert.deepEqual(judge(broken, missed(2)).later, []);
  });

  test('is not dead while its site does not tell', () => {
    for (const status of [401, 403, 429, 503, 999]) {
      const { asked, later } = judge({ kind: 'status', status }, { ...missed(9), found });
      assert.deepEqual([asked, later], [[`unsure: \`https://acme.dev/a\` answers ${status}.`], []]);
    }
    for (const problem of ['timeout', 'certificate-issuer', 'private-address', 'redirect-loop'] as const)
      assert.deepEqual(judge({ kind: 'problem', problem }, missed(9)).later, []);
  });
});

test('a page that moved is reported from the record too', () => {
  const expected = ['moved: `https://acme.dev/a` has moved for good to `https://acme.dev/b`.'];
  const { asked, later } = judge({ kind: 'alive', movedTo: 'https://acme.dev/b' });
  assert.deepEqual([asked, later], [expected, expected]);
});

test('a page that is doubted is reported where it was just asked', () => {
  const { asked, later } = judge({ kind: 'alive', doubt: 'home' });
  assert.deepEqual(asked, ['unsure: `https://acme.dev/a` answers, but with the home page of the site.']);
  assert.deepEqual(later, []);
});

test('a page that is there is not reported, nor is one that nobody asked for', () => {
  assert.deepEqual(judge({ kind: 'alive' }).asked, []);
  assert.deepEqual(judgeLinks([{ file: 'a.mdx', url, span }], new Map(), { now, isAsked: true }), []);
});
