import type { Point } from '#diagnostics/diagnostic.ts';

/** The deepest nesting that a guide may have. The parser ends the process at about 8,000 levels. */
const maximumDepth = 100;

const blockMarkers = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$))+/;
const inlineRun = /([*_~[({<])\1{100,}/;
const fence = /^[ \t>]*(`{3,}|~{3,})/;

/** The first place where a text nests deeper than the parser should be given; an estimate on the safe side. */
export function findDeepNesting(text: string): Point | undefined {
  let open: string | undefined;
  let depth = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const mark = fence.exec(line)?.[1];
    if (open !== undefined) {
      if (mark?.startsWith(open) === true) open = undefined;
      continue;
    }
    if (mark !== undefined) {
      open = mark;
      continue;
    }
    depth = Math.max(0, depth + bracketBalance(line));
    const isDeep = depth > maximumDepth || markerCount(line) > maximumDepth || inlineRun.test(line);
    if (isDeep || /^[ \t]{300}/.test(line)) return { line: index + 1, column: 1 };
  }
  return undefined;
}

function markerCount(line: string): number {
  return (blockMarkers.exec(line)?.[0] ?? '').replace(/[^>\-*+.)]/g, '').length;
}

/** How many brackets and components a line leaves open. */
function bracketBalance(line: string): number {
  const opened = line.match(/<[A-Za-z][^<>]*(?<!\/)>|[[({]/g)?.length ?? 0;
  const closed = line.match(/<\/[A-Za-z]|[\])}]/g)?.length ?? 0;
  return opened - closed;
}
