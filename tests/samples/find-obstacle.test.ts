import assert from 'node:assert/strict';
import { test } from 'node:test';
import { obstacleFinder } from '#samples/find-obstacle.ts';

const find = obstacleFinder({
  node: { path: '/opt/node', version: 'Node 26.10.0', folders: [] },
  bash: { path: '/bin/bash', version: 'bash 5.2.15', folders: [] },
});

test('a tool that is there is no obstacle, with or without a version', () => {
  assert.equal(find('node'), undefined);
  assert.equal(find('node>=26'), undefined);
  assert.equal(find('node >= 26.9.5'), undefined);
  assert.equal(find('bash'), undefined);
  assert.equal(find('bash>=3.2'), undefined);
});

test('a tool that is missing or too old is', () => {
  assert.equal(find('no-such-tool'), '`no-such-tool` is not installed.');
  assert.equal(find('node>=26.11'), '`node` is 26.10.0, and the sample needs 26.11.');
  assert.match(find('bash>=99') ?? '', /^`bash` is 5.2.15, and the sample needs 99\.$/);
});
