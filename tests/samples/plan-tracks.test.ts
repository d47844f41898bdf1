import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sample } from '#guide/mdx-document.ts';
import { planTracks } from '#samples/plan-tracks.ts';

function sample(language: string, rest: Partial<Sample> = {}): Sample {
  const id = rest.id ?? language;
  const place = { line: 1, column: 1 };
  const span = { start: place, end: place };
  return {
    language,
    text: 'x',
    shown: 'x',
    hash: '',
    info: {},
    span,
    line: 1,
    indent: 0,
    section: 's',
    outputs: [],
    ...rest,
    id,
  };
}

function plan(samples: readonly Sample[], missing: readonly string[] = []) {
  return planTracks(samples, {
    target: 'simulator',
    findObstacle: (need) => (missing.includes(need) ? `no ${need}` : undefined),
  }).map(
    ({ name, steps }) => `${name}: ${steps.map(({ kind, sample: { id } }) => `${kind} ${id}`).join(', ')}`,
  );
}

test('without groups there is one track', () => {
  assert.deepEqual(plan([sample('bash'), sample('js')]), ['main: run bash, run js']);
  assert.deepEqual(plan([]), ['main: ']);
});

test('a track per language of the groups, in the order of the languages; common samples run in each', () => {
  const samples = [
    sample('bash', { id: 'common' }),
    sample('python', { group: 'a' }),
    sample('js', { group: 'a' }),
    sample('js', { id: 'js-2', group: 'a' }),
  ];
  assert.deepEqual(plan(samples), ['node: run common, run js, run js-2', 'python: run common, run python']);
});

test('a track takes the first fence of a group that has not its language', () => {
  const samples = [
    sample('bash', { id: 'a1', group: 'a' }),
    sample('js', { id: 'a2', group: 'a' }),
    sample('js', { id: 'b1', group: 'b' }),
    sample('python', { id: 'b2', group: 'b' }),
  ];
  assert.deepEqual(plan(samples), ['curl: run a1, run b1', 'node: run a2, run b1', 'python: run a1, run b2']);
});

test('every fence stands in a track, also one in a language that does not run', () => {
  const samples = [
    sample('js', { group: 'a' }),
    sample('rust', { group: 'a' }),
    sample('swift', { group: 'a' }),
  ];
  assert.deepEqual(plan(samples), ['node: run js, noted rust, noted swift']);
});

test('modes', () => {
  const samples = [
    sample('js', { id: 'service', info: { service: true, ready: 'http://localhost:1' } }),
    sample('js', { id: 'file', info: { file: 'a.mjs' } }),
    sample('js', { id: 'check', info: { check: true } }),
    sample('js', { id: 'illustrative', info: { illustrative: 'why' } }),
    sample('js', { id: 'manual', info: { manual: 'why' } }),
    sample('json'),
    sample('http'),
    sample('rust'),
  ];
  assert.deepEqual(plan(samples), [
    'main: service service, file file, check check, noted illustrative, noted manual, noted json, noted http, noted rust',
  ]);
  const statuses = planTracks(samples, { target: 'simulator', findObstacle: () => undefined })[0]?.steps.map(
    (step) => (step.kind === 'noted' ? step.status : step.kind),
  );
  assert.deepEqual(statuses?.slice(3), ['illustrative', 'manual', 'checked', 'checked', 'not-run']);
});

test('a missing tool or an unmet need is noted with its reason', () => {
  const samples = [sample('python'), sample('bash', { info: { needs: 'go>=1.22' } })];
  assert.deepEqual(plan(samples, ['python3', 'go>=1.22']), ['main: noted python, noted bash']);
});

test('a file whose tool is missing is written, and not checked', () => {
  const [track] = planTracks([sample('go', { info: { file: 'a.go' } })], {
    target: 'simulator',
    findObstacle: (need) => `no ${need}`,
  });
  assert.deepEqual(
    track?.steps.map((step) => step.kind === 'file' && step.obstacle),
    ['no go'],
  );
});

test('what cannot be caught in its session runs alone', () => {
  const [track] = planTracks(
    [
      sample('js', { text: 'import a from "b";', info: { exit: 1 } }),
      sample('js', { text: 'await import("b");', info: { exit: 1 } }),
      sample('bash', { info: { isolated: true } }),
    ],
    { target: 'simulator', findObstacle: () => undefined },
  );
  assert.deepEqual(
    track?.steps.map((step) => step.kind === 'run' && step.isAlone),
    [true, false, true],
  );
});
