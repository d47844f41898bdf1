import { suggest } from '#diagnostics/did-you-mean.ts';
import { type DataProblem, problemAt } from './data-problem.ts';

/*
 * SQL has as many grammars as databases, and a fence does not say which one it is for. So this is no parser: it holds
 * what all of them share, and what a slip of the hand breaks.
 */

const verbs = [
  'ALTER ANALYZE ATTACH BEGIN CALL COMMENT COMMIT COPY CREATE DECLARE DELETE DESCRIBE DETACH DO DROP',
  'END EXEC EXECUTE EXPLAIN GRANT INSERT LOCK MERGE PRAGMA PREPARE REFRESH REINDEX RELEASE REPLACE',
  'REVOKE ROLLBACK SAVEPOINT SELECT SET SHOW START TRUNCATE UPDATE UPSERT USE VACUUM VALUES WITH',
].flatMap((some) => some.split(' '));

const skipped = String.raw`\s+|--[^\n]*|\/\*[^]*?\*\/|(?<tag>\$\w*\$)[^]*?\k<tag>`;
const quoted = (escapes: boolean) =>
  escapes ? String.raw`'(?:[^'\\]|\\[^]|'')*'|"(?:[^"\\]|\\[^]|"")*"` : `'(?:[^']|'')*'|"(?:[^"]|"")*"`;
const rest = String.raw`${'`[^`]*`'}|(?<open>[([])|(?<close>[)\]])|(?<end>;)|(?<word>\w+)|(?<unclosed>'|"|${'`'}|\/\*)|[^]`;
const tokens = [false, true].map((escapes) => new RegExp(`${skipped}|${quoted(escapes)}|${rest}`, 'g'));

/**
 * The first thing in a SQL text that no database takes: a quotation, comment or bracket that does not close, a
 * statement that starts with no verb. Some databases know backslashes in texts and some do not: one of the two must do.
 */
export function checkSql(text: string): DataProblem | undefined {
  const problems = tokens.map((token) => scan(text, token));
  return problems.includes(undefined) ? undefined : problems[0];
}

function scan(text: string, token: RegExp): DataProblem | undefined {
  const brackets: { readonly sign: string; readonly index: number }[] = [];
  let isStart = true;
  for (const { 0: whole, index, groups = {} } of text.matchAll(token)) {
    const { open, close, end, word, unclosed } = groups;
    if (unclosed !== undefined) return problemAt(text, index, `\`${unclosed}\` is not closed.`);
    if (/^(?:\s|--|\/\*)/.test(whole)) continue;
    if (open !== undefined) brackets.push({ sign: open, index });
    const isPair = close === undefined || pairs[close] === brackets.pop()?.sign;
    if (!isPair) return problemAt(text, index, `\`${close}\` closes nothing.`);
    if (end !== undefined && brackets.length === 0) isStart = true;
    else if (isStart && open !== '(') {
      const verb = (word ?? whole).toUpperCase();
      if (!verbs.includes(verb)) return problemAt(text, index, noVerb(verb));
      isStart = false;
    }
  }
  const last = brackets.at(-1);
  return last === undefined ? undefined : problemAt(text, last.index, `\`${last.sign}\` is not closed.`);
}

const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

function noVerb(word: string): string {
  return `A statement does not start with \`${word}\`. ${suggest(word, verbs)}`;
}
