import { catalogue, type DiagnosticCode, isDiagnosticCode } from '#diagnostics/catalogue.ts';
import { didYouMean } from '#diagnostics/did-you-mean.ts';
import { UsageError } from '../command.ts';
import { codeSubjects } from '../reference/code-subjects.ts';

const allCodes = Object.keys(catalogue) as DiagnosticCode[];
const subjects = Object.keys(codeSubjects);

/** The codes that are asked for: one that is explained, or several that are listed. */
export type FoundCodes = { readonly one: DiagnosticCode } | { readonly many: readonly DiagnosticCode[] };

/**
 * What an argument asks for: nothing for every code, a subject such as `links` for its codes, a code such as
 * `links/missing-page`, also without its subject where only one code ends so, or as findings are headed: `error[CODE]`.
 *
 * @throws {UsageError} where it is none of these
 */
export function findCodes(argument: string | undefined): FoundCodes {
  if (argument === undefined) return { many: allCodes };
  const given = (/^\w+\[(?<code>[^\]]*)\]:?$/.exec(argument)?.groups?.['code'] ?? argument).toLowerCase();
  if (isDiagnosticCode(given)) return { one: given };
  if (subjects.includes(given)) return { many: allCodes.filter((code) => code.startsWith(`${given}/`)) };
  const named = allCodes.filter((code) => code.endsWith(`/${given}`));
  const [first] = named;
  if (first !== undefined) return named.length === 1 ? { one: first } : { many: named };
  const leaves = new Map(allCodes.map((code) => [code.slice(code.indexOf('/') + 1), code]));
  const leaf = didYouMean(given, leaves.keys());
  const near =
    didYouMean(given, [...subjects, ...allCodes]) ?? (leaf === undefined ? undefined : leaves.get(leaf));
  throw new UsageError(
    `There is no code \`${argument}\`.`,
    near === undefined
      ? 'Run `handrail explain` for the list of all codes.'
      : `Did you mean \`${near}\`? \`handrail explain\` lists all codes.`,
  );
}
