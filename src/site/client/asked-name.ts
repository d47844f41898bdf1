import { compact, wordsOf } from './search-words.ts';

/** A query, read as the name of a row. */
export interface AskedName {
  /** As it was typed, in small letters. */
  readonly text: string;
  /** What the compact name of a row may be: with all words, and without those that only say what kind of row it is. */
  readonly names: readonly string[];
  /** The words, without those that only say what kind of row it is. */
  readonly words: readonly string[];
  /** Whether an endpoint such as `GET /v1/customers/{id}` is asked for; none where the query is no address. */
  readonly endpoint?: (name: string) => boolean;
}

/** What people write before a status or a code. */
const fillers = ['http', 'status', 'code'];
const address = /^(?:([a-z]+)\s+)?(?:https?:\/\/[^/\s]+)?\/?([^\s?#/]+(?:\/[^\s?#/]+)+)\/?(?:[?#]\S*)?$/i;

/** Reads a query. `typeWords`: what rows are called in the language of the site. */
export function askedName(query: string, typeWords: readonly string[]): AskedName {
  const text = query.trim().toLowerCase();
  const all = wordsOf(query);
  const idle = new Set([...fillers, ...typeWords.flatMap(wordsOf)]);
  const telling = all.filter((word) => !idle.has(word));
  const words = telling.length === 0 ? all : telling;
  const names = [...new Set([compact(query), words.join('')])].filter((name) => name !== '');
  const endpoint = endpointAsked(query.trim());
  return { text, names, words, ...(endpoint && { endpoint }) };
}

/** An address of one segment, such as `/health`, is a name like any other. */
function endpointAsked(query: string): ((name: string) => boolean) | undefined {
  const [, method, path] = address.exec(query) ?? [];
  if (path === undefined) return undefined;
  const asked = path.toLowerCase().split('/');
  return (name) => {
    const [ownMethod = '', ownPath = ''] = name.toLowerCase().split(' ');
    const own = ownPath.split('/').filter((segment) => segment !== '');
    return (
      (method === undefined || method.toLowerCase() === ownMethod) &&
      own.length === asked.length &&
      own.every((segment, index) => segment === asked[index] || /^\{.*\}/.test(segment))
    );
  };
}
