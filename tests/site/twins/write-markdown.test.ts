import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { walk } from '#guide/walk.ts';
import { documentsOf } from '#library/library.ts';
import { loadLibrary } from '#library/load-library.ts';
import { writeMarkdown } from '#site/twins/markdown/write-markdown.ts';
import { attack } from '../../e2e/make-hostile.ts';
import { project } from '../../temporary-root.ts';

/** As the library alone writes it. */
function write(children: readonly RootContent[]): string {
  const extensions = [gfmToMarkdown({ tablePipeAlign: false })];
  return toMarkdown({ type: 'root', children: [...children] }, { bullet: '-', rule: '-', extensions });
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const code: PhrasingContent = { type: 'inlineCode', value: 'x' };

/** A text in every place that it can have in a block. */
function blocksOf(value: string): readonly RootContent[] {
  const lines: PhrasingContent[][] = [
    [text(value)],
    [code, text(value), code],
    [text('a'), text(value), text('/a')],
    [text('1'), text(value), { type: 'break' }, text(value)],
    [{ type: 'strong', children: [text(value)] }, text(value)],
    [{ type: 'link', url: '#a', children: [text(value)] }, text(value)],
    [
      { type: 'linkReference', identifier: 'a', label: 'a', referenceType: 'full', children: [] },
      text(value),
    ],
  ];
  return lines.flatMap((children, index): RootContent[] => [
    { type: 'paragraph', children },
    ...(index === 0 ? [{ type: 'heading', depth: 2, children } as const] : []),
    ...(index < 2 ? [tableOf(children)] : []),
  ]);
}

function tableOf(children: PhrasingContent[]): RootContent {
  return { type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell', children }] }] };
}

function assertSame(values: Iterable<string>): void {
  for (const value of values) {
    const blocks = blocksOf(value);
    assert.equal(writeMarkdown(blocks), write(blocks), JSON.stringify(value));
  }
}

test('texts of the content are written as the library writes them', async () => {
  const values = new Set<string>();
  for (const { tree, facts } of documentsOf(await loadLibrary(join(project, 'content')))) {
    values.add(facts.title).add(facts.description);
    walk(tree, (node) => void (node.type === 'text' && values.add(node.value)));
  }
  assert.ok(values.size > 1000, `${values.size}`);
  assertSame(values);
});

test('texts that could mean something are written as the library writes them', () => {
  const parts = [
    ...Array.from('\\`*_{}[]<>#+-=.!|&~:@"\'()$%^,;/?\n\t 1aWw\u00a0ü😀'),
    'www.',
    'http://',
    'a@b.c',
    '12)',
  ];
  const pairs = parts.flatMap((first) => parts.map((second) => first + second));
  assertSame(new Set(['', attack, ...parts, ...pairs]));
});
