import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DiagramVerdict } from '#lint/diagrams/diagram-verdict.ts';
import { type DiagramSource, type ParseOptions, parseDiagrams } from '#lint/diagrams/parse-diagrams.ts';
import { accepted, refused } from './read-sources.ts';

const good: DiagramSource = { hash: 'good', source: 'flowchart LR\n  a --> b' };
const bad: DiagramSource = { hash: 'bad', source: 'flowchart LR\n  a -> b' };
/** Keeps mermaid busy for longer than anybody waits. */
const endless: DiagramSource = { hash: 'endless', source: `flowchart LR\n%%{${'a:'.repeat(24_000)}` };
/** Wants more memory than there is. */
const greedy: DiagramSource = { hash: 'greedy', source: 'block\n  space:99999999999' };

async function parse(sources: readonly DiagramSource[], options: Partial<ParseOptions> = {}) {
  const cache = new Map<string, DiagramVerdict>();
  const signal = new AbortController().signal;
  const verdicts = await parseDiagrams(sources, { cache, processes: 1, signal, ...options });
  return {
    cache,
    said: [...verdicts].map(([hash, { problem }]) => `${hash}: ${problem?.message ?? 'right'}`),
  };
}

describe('parsing in processes', () => {
  test('says the same however many there are', async () => {
    const sources = [...accepted, ...refused];
    const { said } = await parse(sources);
    assert.equal(said.length, sources.length);
    assert.equal(said.filter((one) => one.endsWith(': right')).length, accepted.length);
    const { said: same } = await parse(sources, { processes: 3 });
    assert.deepEqual(same.sort(), said.sort());
  });

  test('goes on after a source that ends a process; nobody keeps its verdict', async () => {
    const { cache, said } = await parse([bad, endless, good], { timeLimit: 5000 });
    assert.deepEqual(said, [
      'bad: `->` cannot stand here in a flowchart.',
      'endless: Mermaid cannot parse this diagram: it takes more than 5 s.',
      'good: right',
    ]);
    assert.deepEqual([...cache.keys()], ['bad', 'good']);
  });

  test('bounds the memory of a source', async () => {
    const { said } = await parse([greedy, good], { timeLimit: 300_000 });
    assert.deepEqual(said, [
      'greedy: Mermaid breaks down at this diagram: its process ended with 1.',
      'good: right',
    ]);
  });

  test('asks nobody about what the cache knows, and parses the same source once', async () => {
    const { cache } = await parse([bad, { ...bad }]);
    cache.set('good', { problem: { span: cacheSpan, message: 'From the cache.', help: '' } });
    const { said } = await parse([good, bad], { cache });
    assert.deepEqual(said, ['good: From the cache.', 'bad: `->` cannot stand here in a flowchart.']);
  });

  test('ends when it is stopped', async () => {
    const stop = new AbortController();
    const cache = { get: () => undefined, set: () => stop.abort(new Error('Stopped.')) };
    await assert.rejects(parse([good, endless], { cache, signal: stop.signal }), /Stopped/);
  });

  test('refuses what mermaid would not draw as it is: more than 50,000 characters', async () => {
    const long = (length: number): DiagramSource => ({
      hash: String(length),
      source: `flowchart LR\n  a["${'x'.repeat(length - 20)}"]`,
    });
    const { said } = await parse([long(50_000), long(50_001), long(1_000_000)]);
    assert.deepEqual(said.sort(), [
      '1000000: The diagram has 1,000,000 characters; mermaid draws at most 50,000.',
      '50000: right',
      '50001: The diagram has 50,001 characters; mermaid draws at most 50,000.',
    ]);
  });
});

const cacheSpan = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
