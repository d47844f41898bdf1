import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DiagramSource } from '#lint/diagrams/parse-diagrams.ts';
import { project } from '../../temporary-root.ts';

/** Where the sources of diagrams lie. */
export const folder = join(project, 'tests/fixtures/diagrams');

/** The sources of a file, by their names, which stand after `===`. Those of different files have different names. */
function readSources(file: string): DiagramSource[] {
  const parts = readFileSync(join(folder, file), 'utf8').split(/^=== /m).slice(1);
  return parts.map((part) => {
    const [hash = '', ...lines] = part.trimEnd().split('\n');
    return { hash, source: lines.join('\n') };
  });
}

/** What mermaid draws. */
export const accepted: readonly DiagramSource[] = readSources('accepted.txt');
/** What mermaid does not parse. */
export const refused: readonly DiagramSource[] = readSources('refused.txt');
/** What mermaid parses and does not draw: only a build finds it. */
export const onlyDrawn: readonly DiagramSource[] = readSources('only-drawn.txt');
