import { documentsOf, type Library } from '#library/library.ts';
import type { Evidence } from '#samples/evidence.ts';
import { suppressFindings, type ToldFindings } from '#samples/suppress-findings.ts';
import { compareTargets } from '#samples/target/compare-targets.ts';
import { readEvidence } from '#site/evidence/read-evidence.ts';

/** What is compared, and who hears of what cannot be. */
export interface DriftSource {
  readonly library: Library;
  readonly stateDir: string;
  readonly progress: (text: string) => void;
}

/**
 * Compares what the sandbox proved of each page with the last run against the simulators, and applies the suppressions of
 * the page; says where there was none.
 */
export async function findDrift(
  evidence: readonly Evidence[],
  { library, stateDir, progress }: DriftSource,
): Promise<ToldFindings> {
  const findings = await Promise.all(
    evidence.map(async (sandbox) => {
      const document = documentsOf(library).find(
        ({ kind, slug }) => kind === sandbox.kind && slug === sandbox.slug,
      );
      if (document === undefined) return undefined;
      const simulator = await readEvidence(stateDir, document);
      if (simulator !== undefined) {
        return suppressFindings(document, compareTargets(document, { simulator, sandbox }), [
          'samples/drift',
        ]);
      }
      progress(`  ${document.file} has no evidence of a run against the simulator: nothing to compare.\n`);
      return undefined;
    }),
  );
  return {
    diagnostics: findings.flatMap((told) => told?.diagnostics ?? []),
    suppressed: findings.flatMap((told) => told?.suppressed ?? []),
  };
}
