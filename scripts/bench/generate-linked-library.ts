import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { description, errorRows, facts } from './provider.ts';
import { scriptBlock, shellBlock } from './samples/write-blocks.ts';
import { type Random, seededRandom } from './seeded-random.ts';

/** How many links a page has, its `related` page included. */
export const linksPerGuide = 25;

const steps = [
  'Create an order',
  'Change an order',
  'Cancel an order',
  'List orders',
  'Pay for an order',
  'Ship it',
];

/** One generated guide: its title, and its body in Markdown alone. Links are paths of the site. */
export interface GeneratedGuide {
  readonly slug: string;
  readonly body: string;
}

/**
 * Writes a content root with so many guides, each with 25 links to headings and error rows of other guides and of its
 * own, six steps, six samples, facts and tables. Nothing in it is wrong. The same seed gives the same bytes.
 */
export async function generateLinkedLibrary(
  root: string,
  { guides, seed }: { readonly guides: number; readonly seed: number },
): Promise<readonly GeneratedGuide[]> {
  const random = seededRandom(seed);
  const files: [string, string][] = [
    ['site.yaml', 'title: Bench\ndescription: Generated guides.\n'],
    ['providers/bench/provider.yaml', facts],
    ['providers/bench/openapi.yaml', description],
  ];
  const written = Array.from({ length: guides }, (_, index) => {
    const body = bodyOf(random, index, guides);
    const related = `/guides/guide-${random(guides)}`;
    files.push([`guides/guide-${index}/index.mdx`, `${frontmatter(index, related)}${start}${body}${end}`]);
    return { slug: `guide-${index}`, body };
  });
  for (const [name, text] of files) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }
  return written;
}

/** Six steps with four links each. */
function bodyOf(random: Random, index: number, guides: number): string {
  const other = () => `/guides/guide-${random(guides)}`;
  const step = () => slugOf(steps[random(steps.length)] ?? '');
  return steps
    .map((title, number) => {
      const make = number % 2 === 0 ? shellBlock : scriptBlock;
      const { language, text, output } = make(random, `step${number}`);
      return [
        `## ${title}`,
        `Guide ${index} does this after [the step that prepares it](${other()}#${step()}), as [the other guide](${other()}) explains it: the order has an identifier, a state and a sum, and the state is what the next step reads.`,
        `- What can go wrong stands in [the table of errors there](${other()}#${step()}).\n- It is undone by [what this page says of it](#${step()}).`,
        '| Field | Meaning |\n| --- | --- |\n| `id` | What makes the order recognisable. |\n| `state` | `open`, `paid` or `shipped`. |',
        `\`\`\`${language}\n${text}\n\`\`\`\n\n\`\`\`text output\n${output}\n\`\`\``,
      ].join('\n\n');
    })
    .join('\n\n');
}

function slugOf(title: string): string {
  return title.toLowerCase().replaceAll(' ', '-');
}

const start = `
## Before you start

<Prerequisites />

## What is set

<Configuration />

`;

const end = `

## What can go wrong

<Errors />
`;

function frontmatter(index: number, related: string): string {
  return `---
title: Guide ${index}
description: At the end orders are taken, in a way that was made for the bench.
type: reference
provider: bench
direction: outbound
style: [rest]
criticality: low
owner: Bench team
reviewed: 2026-11-02
reviewEvery: 999y
related: ["${related}"]
prerequisites: [{ id: account, what: A customer number with the right to place orders., where: Console., check: The console lists it. }]
configuration: [{ use: BENCH_KEY, unused: The samples of the bench call nothing. }]
${errorRows(index)}---
`;
}
