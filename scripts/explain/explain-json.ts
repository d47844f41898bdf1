import { isConfigurable } from '#diagnostics/apply-severities.ts';
import { catalogue, type DiagnosticCode } from '#diagnostics/catalogue.ts';
import { suppressionLimit } from '#diagnostics/suppression-limit.ts';
import type { CodeExample } from './code-example.ts';

/** The document of `public/schemas/explain-1.json`: codes, and the examples of those that were asked for by name. */
export function explainJson(codes: readonly DiagnosticCode[], examples: readonly CodeExample[]): string {
  const described = codes.map((code) => {
    const example = examples.find((one) => one.code === code);
    return {
      code,
      ...catalogue[code],
      isConfigurable: isConfigurable(code),
      isSuppressible: suppressionLimit(code) === undefined,
      example:
        example === undefined ? null : { fails: example.fails, says: example.says, passes: example.passes },
    };
  });
  return `${JSON.stringify({ version: 1, codes: described }, null, 2)}\n`;
}
