import { createRequire } from 'node:module';
import type { DataProblem } from './data-problem.ts';

const require = createRequire(import.meta.url);

/** What is used of the package: it is loaded with the first TOML fence, and not before. */
interface SmolToml {
  readonly parse: (text: string) => unknown;
  readonly TomlError: new (...args: never[]) => Error & { readonly line: number; readonly column: number };
}

/** The first problem of a TOML 1.0 text, or nothing. */
export function checkToml(text: string): DataProblem | undefined {
  const { parse, TomlError } = require('smol-toml') as SmolToml;
  try {
    parse(text);
    return undefined;
  } catch (error) {
    if (!(error instanceof TomlError)) return { line: 1, column: 1, message: 'It nests too deep.' };
    const [said = ''] = error.message.replace(/^Invalid TOML document: /, '').split('\n');
    return { line: error.line, column: error.column, message: `${said.replace(/\.?$/, '')}.` };
  }
}
