import { createRequire } from 'node:module';
import type { DataProblem } from './data-problem.ts';

const require = createRequire(import.meta.url);

/** What is used of the package: it is loaded with the first GraphQL fence, and not before. */
interface GraphQlParser {
  readonly parse: (text: string, options: { readonly maxTokens: number }) => unknown;
}

/** What the parser throws. */
interface GraphQlSyntaxError extends Error {
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
}

/** The first problem of a GraphQL text (operations, fragments or a schema), or nothing. */
export function checkGraphql(text: string): DataProblem | undefined {
  const { parse } = require('graphql/language/parser') as GraphQlParser;
  try {
    parse(text, { maxTokens: 20_000 });
    return undefined;
  } catch (error) {
    const { message, locations } = error as GraphQlSyntaxError;
    if (locations?.[0] === undefined) return { line: 1, column: 1, message: 'It nests too deep.' };
    const { line, column } = locations[0];
    return { line, column, message: `${message.replace(/^Syntax Error: /, '').replace(/\.?$/, '')}.` };
  }
}
