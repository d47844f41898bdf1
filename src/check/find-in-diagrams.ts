import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { checkDiagrams, type PageDiagrams } from '#lint/diagrams/check-diagrams.ts';
import { openVerdicts } from './verdict-cache.ts';

/** How the diagrams of a content root are checked. */
export interface DiagramOptions {
  /** Where verdicts are kept from check to check; without it, nowhere. */
  readonly cacheDir?: string;
  /** The hash of the code that makes them. */
  readonly engine: string;
  /** How many processes at most. */
  readonly processes: number;
  readonly signal?: AbortSignal;
  /** Hears that nothing could be kept. */
  readonly onWarning?: (message: string) => void;
}

/** What is wrong with the diagrams of pages: only sources that no kept verdict is about are parsed. */
export async function findInDiagrams(
  pages: readonly PageDiagrams[],
  options: DiagramOptions,
): Promise<readonly Diagnostic[]> {
  const { cacheDir, engine, processes, signal = new AbortController().signal } = options;
  const verdicts = await openVerdicts(cacheDir, engine);
  try {
    return await checkDiagrams(pages, { cache: verdicts, processes: Math.max(1, processes), signal });
  } finally {
    await verdicts
      .keep()
      .catch(({ message }: Error) =>
        options.onWarning?.(`The verdicts on diagrams are not kept: ${message}.`),
      );
  }
}
