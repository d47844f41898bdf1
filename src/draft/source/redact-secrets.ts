import { pointsOf } from '#guide/points-of.ts';
import { findLiveCredentials } from '#lint/live-credentials.ts';
import type { Note } from '../draft.ts';

/** What stands where a secret stood. */
export const redactedValue = 'REDACTED';

interface Secret {
  readonly start: number;
  readonly end: number;
  readonly what: string;
  readonly instead: string;
}

/** A name that says that its value is secret, then the value; what is no letter or digit in between varies by format. */
const named =
  /(?<name>\b(?:[a-z0-9]+[_-])*(?:api[_-]?key|apikey|secret|token|password|passwd|private[_-]?key|client[_-]?secret|access[_-]?key)\\?["']?\s*[:=]\s*\\?["']?)(?<value>[A-Za-z0-9+/=_.-]{16,})/gi;
const sent = /(?<name>\b(?:Bearer|Basic)\s+)(?<value>[A-Za-z0-9+/=_.~-]{16,})/g;
const inAddress = /(?<name>:\/\/[^\s/:@"'<>]+:)(?<value>[^\s/:@"'<>${}]{4,})(?=@)/g;
const token = /(?<name>)(?<value>\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]+)?)/g;
const testKey = /(?<name>)(?<value>\b[sr]k_test_[A-Za-z0-9]{16,})/g;
const privateKey =
  /(?<name>)(?<value>-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----[\s\S]{0,8000}?-----END (?:[A-Z]+ )*PRIVATE KEY-----)/g;

const patterns: readonly (readonly [RegExp, string])[] = [
  [privateKey, 'A private key'],
  [inAddress, 'A password in an address'],
  [token, 'A token'],
  [testKey, 'A test key'],
  [sent, 'A credential of a header'],
  [named, 'A value whose name says that it is secret'],
];

/**
 * Takes secrets out of a text: what looks like a credential by its form, and random values that are named as secret.
 * The text keeps its lines.
 */
export function redactSecrets(text: string): { readonly text: string; readonly redacted: readonly Note[] } {
  const secrets = [...liveOnes(text), ...patterns.flatMap((pattern) => secretsOf(text, ...pattern))];
  if (secrets.length === 0) return { text, redacted: [] };
  const pointAt = pointsOf(text);
  const redacted: Note[] = [];
  let [clean, at] = ['', 0];
  for (const { start, end, what, instead } of secrets.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue;
    const breaks = text.slice(start, end).split('\n').length - 1;
    clean += text.slice(at, start) + instead + '\n'.repeat(breaks);
    at = end;
    redacted.push({
      line: pointAt(start).line,
      text: `${what} was left out. Revoke it if it was real: whoever has the file can use it.`,
    });
  }
  return { text: clean + text.slice(at), redacted };
}

function liveOnes(text: string): Secret[] {
  return findLiveCredentials(text).map(({ index, text: found, head }) => ({
    start: index,
    end: index + found.length,
    what: `A text that starts with \`${head}\``,
    instead: redactedValue,
  }));
}

function secretsOf(text: string, pattern: RegExp, what: string): Secret[] {
  return [...text.matchAll(pattern)].flatMap(({ index, groups = {} }) => {
    const { name = '', value = '' } = groups;
    if (pattern === named && !looksRandom(value)) return [];
    if (pattern === sent && !looksRandom(value)) return [];
    const start = index + name.length;
    return [{ start, end: start + value.length, what, instead: redactedValue }];
  });
}

/** Letters and digits in a mixture that no word and no name has. */
function looksRandom(value: string): boolean {
  const digits = value.match(/\d/g)?.length ?? 0;
  return (
    digits >= 3 &&
    /[a-z]/i.test(value) &&
    new Set(value).size >= 8 &&
    !/example|sample|your|test_?key/i.test(value)
  );
}
