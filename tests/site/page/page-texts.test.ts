import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { boot } from '#site/client/boot.ts';
import { badgesOf } from '#site/page/badges-of.ts';
import { breakable } from '#site/page/breakable.ts';
import { inlineScript } from '#site/page/inline-script.ts';
import { stringsOf } from '#site/strings/strings-of.ts';

const english = stringsOf('en');

test('long values break after their separators, and keep their text', () => {
  assert.equal(breakable('https://a.example/x'), 'https://a.<wbr>example/x');
  assert.equal(breakable('<a&b>'), '&lt;a&amp;b&gt;');
});

test('only a critical guide has an urgent badge', () => {
  const facts = { direction: 'outbound', style: ['rest'], criticality: 'critical' };
  const urgent = (more: object) =>
    badgesOf({ facts: { ...facts, ...more } as never }, english)
      .filter(({ isUrgent }) => isUrgent)
      .map(({ text }) => text);
  assert.deepEqual(urgent({}), ['Criticality: critical']);
  assert.deepEqual(urgent({ criticality: 'low' }), []);
});

test('the inline script parses, is closed in itself, and is allowed by its hash', () => {
  const { code, hash } = inlineScript(boot);
  assert.doesNotThrow(() => new Function(code));
  assert.doesNotMatch(code, /<\/script|import\b/);
  assert.equal(hash, `sha256-${createHash('sha256').update(code).digest('base64')}`);
});
