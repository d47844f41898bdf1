import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { sha256 } from '#guide/sha256.ts';
import { mermaidConfig } from './mermaid-config.ts';

/** Raise it when the drawing code changes what it makes of mermaid’s SVG. */
const drawingVersion = 1;

const { version: mermaidVersion } = createRequire(import.meta.url)('mermaid/package.json') as {
  version: string;
};

/** The file of a drawn diagram: its name holds the digest of everything that the drawing depends on. */
export function diagramPath(stateDir: string, hash: string): string {
  const key = sha256(JSON.stringify([drawingVersion, mermaidVersion, mermaidConfig, hash]));
  return join(stateDir, 'cache', 'diagrams', `${key}.svg`);
}

/** The SVG of a diagram, or undefined where it is not drawn. */
export async function readDiagram(stateDir: string, hash: string): Promise<string | undefined> {
  try {
    const svg = await readFile(diagramPath(stateDir, hash), 'utf8');
    return svg.endsWith('</svg>') ? svg : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the SVG of a diagram, whole or not at all. */
export async function writeDiagram(stateDir: string, hash: string, svg: string): Promise<void> {
  const path = diagramPath(stateDir, hash);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(`${path}.${process.pid}`, svg);
  await rename(`${path}.${process.pid}`, path);
}
