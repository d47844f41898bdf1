import type { HttpText } from '#guide/data/split-http.ts';
import type { Operation } from '#simulator/compile-description.ts';
import type { Json } from '#simulator/open-api.ts';
import type { Problem } from '#simulator/problem.ts';
import { type Mismatch, problemText } from './mismatch.ts';

/** A body that was compared with its schema: `places` are those of {@link readElisions}. */
export interface ComparedBody {
  readonly message: HttpText;
  readonly operation: Operation;
  readonly value: Json;
  readonly places: ReadonlySet<string>;
}

/** The problems of a body at their lines, without those of what is left out, and of values that stand for others. */
export function bodyMismatches(problems: readonly Problem[], body: ComparedBody): Mismatch[] {
  return problems
    .filter(({ kind, path }) => !(kind === 'missing' && body.places.has(path.slice(0, -1).join('/'))))
    .filter(({ kind, path }) => !(kind === 'invalid' && isPlaceholder(valueAt(body.value, path))))
    .map((problem) => ({
      ...placeOf(body.message, problem.path.at(-1) ?? ''),
      message: problemText(problem, body.operation),
    }));
}

function valueAt(value: Json, path: readonly string[]): Json | undefined {
  let found: unknown = value;
  for (const key of path) found = (found as Record<string, unknown> | null | undefined)?.[key];
  return found as Json | undefined;
}

/** Whether a text says that something else stands here: `cus_…`, `{id}`, `<token>`. */
export function isPlaceholder(value: unknown): boolean {
  return typeof value === 'string' && (value.includes('…') || /^(?:\{.+\}|<.+>)$/.test(value));
}

/** The line of the body that names a field, else its first. */
function placeOf({ body, bodyLine }: HttpText, key: string): Pick<Mismatch, 'line' | 'text'> {
  const name = new RegExp(`(?<![\\w-])${RegExp.escape(key)}(?=["\\]=%])`);
  const index = key === '' ? -1 : body.split('\n').findIndex((line) => name.test(line));
  return index < 0 ? { line: bodyLine, text: '' } : { line: bodyLine + index, text: key };
}
