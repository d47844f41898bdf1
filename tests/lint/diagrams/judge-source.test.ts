import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { diagramTypes } from '#lint/diagrams/diagram-types.ts';
import { judgeSource } from '#lint/diagrams/judge-source.ts';
import { loadMermaid } from '#lint/diagrams/load-mermaid.ts';
import type { Mermaid } from '#lint/diagrams/mermaid.ts';
import { accepted, folder, onlyDrawn, refused } from './read-sources.ts';

const mermaid = (await loadMermaid()) as Mermaid & {
  getRegisteredDiagramsMetadata(): readonly { readonly id: string }[];
  readonly mermaidAPI: { getConfig(): { readonly securityLevel: string; readonly maxEdges: number } };
};

async function problemOf(source: string): Promise<string> {
  const { problem } = await judgeSource(source, mermaid);
  if (problem === undefined) return 'accepted';
  const { start, end } = problem.span;
  return `${start.line}:${start.column}-${end.line}:${end.column} ${problem.message} ${problem.help}`;
}

async function typeOf(source: string): Promise<string> {
  const { diagramType } = (await mermaid.parse(source)) as { readonly diagramType: string };
  return diagramType;
}

describe('a source', () => {
  for (const { hash, source } of [...accepted, ...onlyDrawn])
    test(`that is right is accepted: ${hash}`, async () => assert.equal(await problemOf(source), 'accepted'));

  test('that is wrong is refused at its place, in words for authors', async () => {
    const lines: string[] = [];
    for (const { hash, source } of refused) lines.push(`${hash}\n  ${await problemOf(source)}`);
    const path = join(folder, 'refused.expected.txt');
    const actual = `${lines.join('\n')}\n`;
    if (process.env['UPDATE_GOLDEN'] === '1') await writeFile(path, actual);
    assert.equal(actual, await readFile(path, 'utf8'));
  });

  test('is judged the same whatever was judged before it', async () => {
    const sources = [...accepted, ...refused, ...onlyDrawn];
    const judge = async (list: typeof sources) => {
      const verdicts = new Map<string, string>();
      for (const { hash, source } of list) verdicts.set(hash, await problemOf(source));
      return verdicts;
    };
    const forwards = await judge(sources);
    const backwards = await judge(sources.toReversed());
    for (const { hash } of sources) assert.equal(backwards.get(hash), forwards.get(hash), hash);
  });
});

describe('the types of diagrams', () => {
  test('are those of mermaid', async () => {
    await mermaid.parse('info');
    const ids = mermaid.getRegisteredDiagramsMetadata().map(({ id }) => id);
    const own = ids.filter((id) => id !== 'error' && id !== '---');
    assert.deepEqual(diagramTypes.map(({ id }) => id).sort(), own.sort());
  });

  test('are those that their words start', () => {
    for (const { id, words } of diagramTypes)
      for (const word of words) assert.equal(mermaid.detectType(`${word}\n`), id, word);
  });

  test('are all among the sources, right and wrong', async () => {
    const right = new Set<string>();
    for (const { source } of accepted) right.add(await typeOf(source));
    const wrong = new Set(refused.flatMap(({ source }) => detect(source) ?? []));
    for (const { id } of diagramTypes) {
      assert.ok(right.has(id), `${id} has no source that is right`);
      // An ELK flowchart differs from another in nothing but its layout.
      assert.ok(wrong.has(id) || id === 'flowchart-elk', `${id} has no source that is wrong`);
    }
  });
});

function detect(source: string): string | undefined {
  try {
    return mermaid.detectType(source);
  } catch {
    return undefined;
  }
}

describe('a source of ill will', () => {
  test('loosens nothing', async () => {
    const loose = '{"securityLevel": "loose", "secure": [], "maxEdges": 9, "maxTextSize": 9}';
    for (const source of [
      `%%{init: ${loose}}%%\nflowchart LR\n  a --> b`,
      `---\nconfig: ${loose}\n---\nflowchart LR\n  a --> b`,
    ]) {
      assert.equal(await problemOf(source), 'accepted');
      const { securityLevel, maxEdges } = mermaid.mermaidAPI.getConfig();
      assert.deepEqual({ securityLevel, maxEdges }, { securityLevel: 'strict', maxEdges: 500 });
    }
  });

  const names = '__proto__ --> constructor --> toString --> hasOwnProperty';
  for (const [what, source] of Object.entries({
    'a directive': `%%{init: {"__proto__": {"own": 1}, "constructor": {"prototype": {"own": 1}}}}%%\ninfo`,
    frontmatter: '---\nconfig:\n  __proto__: { own: 1 }\n  constructor: { prototype: { own: 1 } }\n---\ninfo',
    flowchart: `flowchart LR\n  ${names}\n  classDef __proto__ fill:#f00\n  class constructor __proto__`,
    'a class diagram': 'classDiagram\n  class __proto__\n  __proto__ --> constructor : toString',
    'a state diagram': 'stateDiagram-v2\n  __proto__ --> constructor',
    'a sequence diagram': 'sequenceDiagram\n  participant __proto__\n  __proto__->>constructor: toString',
    'a git graph': 'gitGraph\n  commit id: "__proto__"\n  branch constructor\n  commit',
    'a block diagram': 'block\n  __proto__ constructor\n  __proto__ --> constructor',
    'a mindmap': 'mindmap\n  __proto__\n    constructor',
  }))
    test(`puts nothing into what all objects share: ${what}`, async () => {
      assert.equal(await problemOf(source), 'accepted');
      assert.equal(Reflect.get({}, 'own'), undefined);
      assert.deepEqual(Object.keys(Object.prototype), []);
    });

  test('that nests too deep is refused', async () => {
    const deep = `railroad-ebnf-beta\n  a ::= ${'('.repeat(20_000)}`;
    assert.match(await problemOf(deep), /The diagram nests too deep\./);
  });
});
