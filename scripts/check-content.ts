import { compareDiagnostics, type Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Library } from '#library/library.ts';
import { loadLibrary } from '#library/load-library.ts';
import { checkLinks } from '#links/check-links.ts';
import { lintLibrary } from '#lint/lint-library.ts';

/** A library with everything that can be found without running it, sorted. */
export interface CheckedContent {
  readonly library: Library;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and checks a content root: schema, lint and links. */
export async function checkContent(root: string, today: Date): Promise<CheckedContent> {
  const library = await loadLibrary(root);
  const findings = [
    ...library.diagnostics,
    ...lintLibrary(library, { today }),
    ...(await checkLinks(library)),
  ];
  return { library, diagnostics: findings.sort(compareDiagnostics) };
}
