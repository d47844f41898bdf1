import type { OutputUpdate, Rewrite } from './output-update.ts';

/** A fence whose text became another. Lines are 1-based, in the text as it was. */
export interface OutputChange {
  readonly sample: string;
  /** The line of the opening fence. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** A fence that stays as it is, and why. */
export interface KeptOutput {
  readonly sample: string;
  /** The line of the opening fence. */
  readonly line: number;
  /** As the end of the sentence "The output …". */
  readonly reason: string;
}

/** A page with its outputs rewritten. */
export interface UpdatedPage {
  readonly text: string;
  readonly changes: readonly OutputChange[];
  readonly kept: readonly KeptOutput[];
}

/** Which fences may not be touched: their first and last line, marks included. Gives why, or nothing. */
export type FindRefusal = (first: number, last: number) => string | undefined;

/**
 * Writes what samples printed into their output fences, and touches nothing else of the page: the text keeps its ends
 * of line, and a fence its indent or quotation marks. Secrets, which are redacted as `‹KEY›`, become `[..]`. A fence
 * stays where tracks print different things, and where `findRefusal` says so. `text` must be the page that was run.
 */
export function updateOutputs(
  text: string,
  updates: readonly OutputUpdate[],
  findRefusal: FindRefusal = () => undefined,
): UpdatedPage {
  const lines = text.split('\n');
  const changes: OutputChange[] = [];
  const kept: KeptOutput[] = [];
  const byLine = [...Map.groupBy(updates, ({ line }) => line).values()];
  for (const group of byLine.sort(([a], [b]) => (b?.line ?? 0) - (a?.line ?? 0))) {
    const [{ sample, line, count }] = group as [OutputUpdate];
    const place = { sample, line: line - 1 };
    const wanted = wantedText(group);
    const reason = wanted.kind === 'refusal' ? wanted.reason : findRefusal(line - 1, line + count);
    if (wanted.kind === 'refusal' || reason !== undefined) {
      kept.unshift({ ...place, reason: reason ?? '' });
      continue;
    }
    const { prefix, fence } = newFence(lines.slice(line - 2, line + count), wanted.text);
    const before = lines.slice(line - 1, line - 1 + count).map((one) => withoutPrefix(one, prefix));
    lines.splice(line - 2, count + 2, ...fence);
    changes.unshift({ ...place, before: before.join('\n'), after: wanted.text });
  }
  return { text: lines.join('\n'), changes, kept };
}

/** What all tracks that run a sample want in its fence. */
function wantedText(updates: readonly OutputUpdate[]): Rewrite {
  const refusal = updates.find(({ rewrite }) => rewrite.kind === 'refusal')?.rewrite;
  if (refusal !== undefined) return refusal;
  const texts = new Set(updates.map(({ rewrite }) => (rewrite.kind === 'text' ? rewrite.text : '')));
  const [text = ''] = texts;
  if (texts.size === 1) return { kind: 'text', text: text.replace(/‹[A-Za-z_]\w*›/g, '[..]') };
  return {
    kind: 'refusal',
    reason: 'is not the same in every track: what changes takes a wildcard, such as `[..]`',
  };
}

/** The lines of a fence, marks included, with another text; `prefix` stands before each of its lines. */
function newFence(old: readonly string[], text: string): { prefix: string; fence: readonly string[] } {
  const [opening = '', closing = ''] = [old[0], old.at(-1)];
  const {
    indent = '',
    mark = '```',
    info = '',
  } = /^(?<indent>.*?)(?<mark>`{3,}|~{3,})(?<info>.*)$/s.exec(opening)?.groups ?? {};
  const prefix = indent.replace(/[^>\t]/g, ' ');
  const end = info.endsWith('\r') ? '\r' : '';
  const marks = markFor(text, mark);
  const lines = text.split('\n').map((line) => `${`${prefix}${line}`.trimEnd()}${end}`);
  const last = closing.replace(/`{3,}|~{3,}/, (found) => (found.length < marks.length ? marks : found));
  return { prefix, fence: [`${indent}${marks}${info}`, ...lines, last] };
}

function withoutPrefix(line: string, prefix: string): string {
  const text = line.trimEnd();
  if (text.startsWith(prefix)) return text.slice(prefix.length);
  return text === prefix.trimEnd() ? '' : text.trimStart();
}

/** A mark that no line of the text closes. */
function markFor(text: string, mark: string): string {
  const sign = mark[0] ?? '`';
  const longest = Math.max(0, ...text.split('\n').map((line) => marksAt(line.trimStart(), sign)));
  return longest < mark.length ? mark : sign.repeat(longest + 1);
}

function marksAt(line: string, sign: string): number {
  let count = 0;
  while (line[count] === sign) count += 1;
  return count;
}
