import type { Mermaid } from './mermaid.ts';

/** In a longer source, nobody waits for the line. */
const mostLines = 300;

/**
 * The line (1-based) of a source with which mermaid begins to refuse it in these words: what is wrong with the meaning of a
 * line has no place in what mermaid says.
 */
export async function findRefusedLine(source: string, message: string, mermaid: Mermaid): Promise<number> {
  const lines = source.split('\n');
  if (lines.length > mostLines) return 1;
  for (let line = 1; line < lines.length; line += 1) {
    const part = `${lines.slice(0, line).join('\n')}\n`;
    const said = await mermaid.parse(part).then(
      () => undefined,
      (error: Error) => error.message,
    );
    if (said === message) return line;
  }
  return lines.length;
}
