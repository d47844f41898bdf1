/** A region of a file, or why it cannot be shown. `line` is 1-based. */
export type Region =
  | { readonly kind: 'found'; readonly text: string }
  | { readonly kind: 'unknown'; readonly names: readonly string[] }
  | { readonly kind: 'unclosed'; readonly line: number };

const comment = String.raw`^\s*(?://|#|--|;|%|<!--|/\*)\s*`;
const opening = new RegExp(`${comment}#?region\\s+([\\w.-]+)`);
const closing = new RegExp(`${comment}#?endregion\\b`);

/**
 * The lines between the comment `#region NAME` and the `#endregion` that belongs to it, whatever the comments of the
 * language look like; without their common indentation, and without the comments of regions inside.
 */
export function readRegion(text: string, name: string): Region {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => opening.exec(line)?.[1] === name);
  if (start < 0) {
    return { kind: 'unknown', names: lines.flatMap((line) => opening.exec(line)?.[1] ?? []) };
  }
  let depth = 1;
  const region: string[] = [];
  for (const line of lines.slice(start + 1)) {
    if (opening.test(line)) depth += 1;
    else if (closing.test(line)) depth -= 1;
    else region.push(line);
    if (depth === 0) return { kind: 'found', text: withoutIndent(region) };
  }
  return { kind: 'unclosed', line: start + 1 };
}

function withoutIndent(lines: readonly string[]): string {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const least = indents.reduce((least, indent) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  return lines.map((line) => line.slice(least)).join('\n');
}
