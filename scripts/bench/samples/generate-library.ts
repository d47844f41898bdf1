import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { description, errorRows, facts, simulator } from '../provider.ts';
import { type Random, seededRandom } from '../seeded-random.ts';
import { type Block, groupOf, pythonBlock, scriptBlock, shellBlock } from './write-blocks.ts';

/** How many samples a page has. */
export const samplesPerGuide = 10;

/**
 * Writes a content root with so many samples, ten a guide: six guides in ten show a step in three languages (three
 * tracks), two are in bash alone, one in JavaScript and one in Python. Every sample has an expected output; those in
 * groups call the API of a small provider. The same seed gives the same bytes.
 */
export async function generateLibrary(
  root: string,
  { samples, seed = 1 }: { readonly samples: number; readonly seed?: number },
): Promise<void> {
  const random = seededRandom(seed);
  const files: [string, string][] = [
    ['site.yaml', 'title: Bench\ndescription: Generated guides.\n'],
    ['providers/bench/provider.yaml', facts],
    ['providers/bench/openapi.yaml', description],
    ['providers/bench/simulator.ts', simulator],
  ];
  for (let index = 0; index < Math.ceil(samples / samplesPerGuide); index += 1)
    files.push([`guides/guide-${index}/index.mdx`, guide(random, index)]);
  for (const [name, text] of files) {
    await mkdir(join(root, name, '..'), { recursive: true });
    await writeFile(join(root, name), text);
  }
}

function guide(random: Random, index: number): string {
  const kind = index % 10;
  const parts =
    kind < 6 ? tour(random) : alone(random, kind < 8 ? shellBlock : kind < 9 ? scriptBlock : pythonBlock);
  return `${frontmatter(index)}\n## Before you start\n\nA page that was made for the bench.\n\n${parts.join('\n\n')}\n\n<Errors />\n`;
}

/** Two groups in three languages, and common steps in bash around them. */
function tour(random: Random): string[] {
  const common = (name: string) => fence(shellBlock(random, name));
  const group = (name: string) =>
    `<Samples>\n\n${groupOf(random, name).map(fence).join('\n\n')}\n\n</Samples>`;
  return [
    ...['## Prepare', common('before'), common('names')],
    ...['## Take an order', prose(random), group('first')],
    ...['## Take another', prose(random), group('second')],
    ...['## Look at it', common('after'), common('totals')],
  ];
}

function alone(random: Random, block: (random: Random, name: string) => Block): string[] {
  return Array.from(
    { length: samplesPerGuide },
    (_, index) => `## Step ${index + 1}\n\n${prose(random)}\n\n${fence(block(random, `step${index + 1}`))}`,
  );
}

function fence({ language, text, output }: Block): string {
  return `\`\`\`${language}\n${text}\n\`\`\`\n\n\`\`\`text output\n${output}\n\`\`\``;
}

function prose(random: Random): string {
  const sentences = ['Look at what is printed.', 'The identifier comes back.', 'The sum is whole.'];
  return Array.from({ length: 2 + random(3) }, () => sentences[random(sentences.length)]).join(' ');
}

function frontmatter(index: number): string {
  return `---
title: Guide ${index}
description: At the end you have taken orders, in a way that was made for the bench.
type: how-to
provider: bench
direction: outbound
style: [rest]
criticality: low
owner: Bench team
reviewed: 2026-11-02
reviewEvery: 999y
prerequisites: [{ id: account, what: An account., where: Console., check: It opens. }]
configuration: [{ use: BENCH_KEY }]
${errorRows(index)}---
`;
}
