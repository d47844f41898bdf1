import { content } from './catalogue/content.ts';
import { diagrams } from './catalogue/diagrams.ts';
import { guide } from './catalogue/guide.ts';
import { ignore } from './catalogue/ignore.ts';
import { links } from './catalogue/links.ts';
import { lint } from './catalogue/lint.ts';
import { markdown } from './catalogue/markdown.ts';
import { provider } from './catalogue/provider.ts';
import { samples } from './catalogue/samples.ts';
import { schema } from './catalogue/schema.ts';
import { yaml } from './catalogue/yaml.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import type { Severity } from './severity.ts';

/**
 * Every kind of finding, by its permanent code `subject/leaf`; those of a subject are in `catalogue/<subject>.ts`. A code is
 * never renamed or reused. `tests/diagnostics/catalogue.test.ts` holds that each has a failing fixture and a passing twin.
 */
export const catalogue = {
  ...content,
  ...yaml,
  ...schema,
  ...provider,
  ...guide,
  ...lint,
  ...markdown,
  ...links,
  ...diagrams,
  ...samples,
  ...ignore,
} as const satisfies Record<string, CatalogueEntry>;

export type DiagnosticCode = keyof typeof catalogue;

/** Whether a text is a code of the catalogue. */
export function isDiagnosticCode(text: string): text is DiagnosticCode {
  return Object.hasOwn(catalogue, text);
}

/** Whether a finding of this code is an error or a warning. */
export function severityOf(code: DiagnosticCode): Severity {
  return catalogue[code].severity;
}
