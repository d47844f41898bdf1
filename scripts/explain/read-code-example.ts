import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RootContent } from 'mdast';
import type { DiagnosticCode } from '#diagnostics/catalogue.ts';
import { lineSet } from '#guide/line-set.ts';
import type { MdxDocument } from '#guide/mdx-document.ts';
import { readDocument } from '#guide/read-document.ts';
import { textOfSpan } from '#guide/text-of-span.ts';
import { spanOf } from '#guide/walk.ts';
import { projectRoot } from '../project.ts';
import type { CodeExample, ExamplePart } from './code-example.ts';

type Page = MdxDocument<'reference'>;

/** Reads the example of a code from its reference page, which ships with the command line. */
export async function readCodeExample(code: DiagnosticCode): Promise<CodeExample> {
  const file = `content/reference/codes/${code}.mdx`;
  const path = join(projectRoot, file);
  const text = await readFile(path, 'utf8');
  const { document } = readDocument({ kind: 'reference', slug: `codes/${code}`, file, path, text });
  if (document === undefined) throw new Error(`\`${file}\` cannot be read.`);
  const under = (heading: string) => partsUnder(document, heading);
  return {
    code,
    fails: under('What fails'),
    says: under('What Handrail says'),
    passes: under('What passes'),
  };
}

/** What stands under a heading, up to the next one. */
function partsUnder(page: Page, heading: string): ExamplePart[] {
  const nodes = page.tree.children;
  const line = page.headings.find(({ text }) => text === heading)?.span.start.line;
  const start = nodes.findIndex((node) => node.type === 'heading' && lineOf(node) === line);
  if (start < 0) throw new Error(`\`${page.file}\` has no heading “${heading}”.`);
  const rest = nodes.slice(start + 1);
  const end = rest.findIndex(({ type }) => type === 'heading');
  return rest.slice(0, end < 0 ? rest.length : end).map((node) => partOf(page, node));
}

function partOf(page: Page, node: RootContent): ExamplePart {
  if (node.type !== 'code') return { prose: textOfSpan(page.text, spanOf(node)) };
  const sample = page.samples.find(({ span }) => span.start.line === lineOf(node));
  const marked = sample?.info.lines === undefined ? [] : [...lineSet(sample.info.lines)];
  return { title: sample?.info.title ?? null, language: node.lang ?? 'text', text: node.value, marked };
}

function lineOf(node: RootContent): number {
  return spanOf(node).start.line;
}
