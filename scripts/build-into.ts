import { rm } from 'node:fs/promises';
import { compareDiagnostics, type Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { BuiltSite } from '#site/build/build-site.ts';
import { findChromium } from './find-chromium.ts';
import { hasErrors } from './print-report.ts';
import { projectRoot } from './project.ts';
import { freshFolder, recoverFolder, replaceFolder } from './replace-folder.ts';

/** What to build, and where it is to stand in the end. All paths are absolute. */
export interface BuildPlan {
  readonly root: string;
  readonly stateDir: string;
  readonly outDir: string;
  readonly onProgress: (text: string) => void;
}

/** What came of a build; with a finding of severity error, `outDir` is as it was. */
export interface BuildOutcome {
  readonly pages: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Builds the site beside its folder and puts it there when it is whole. */
export async function buildInto({ outDir, ...plan }: BuildPlan): Promise<BuildOutcome> {
  const { buildSite } = await import('#site/build/build-site.ts');
  await recoverFolder(outDir);
  const fresh = freshFolder(outDir);
  try {
    const built = await buildSite({
      ...plan,
      projectRoot,
      outDir: fresh,
      chromiumPath: findChromium(process.env),
    });
    const diagnostics = diagramFindings(built).sort(compareDiagnostics);
    if (!hasErrors(diagnostics)) await replaceFolder(fresh, outDir);
    return { pages: built.pages, diagnostics };
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

function diagramFindings({ diagramProblems, warnings }: BuiltSite): Diagnostic[] {
  const mistakes = diagramProblems.map(({ document, hash, line, message }) => {
    const diagram = document.diagrams.find((one) => one.hash === hash);
    const point = { line: (diagram?.line ?? 1) + line - 1, column: diagram?.span.start.column ?? 1 };
    return report(
      'diagrams/syntax',
      { file: document.file, span: { start: point, end: point } },
      `The diagram cannot be drawn: ${message}`,
      {
        help: 'Correct the mermaid source.',
      },
    );
  });
  return [
    ...mistakes,
    ...warnings.map((text) =>
      report('diagrams/not-drawn', { file: 'site.yaml' }, text, {
        help: 'The pages show the source of the diagram instead.',
      }),
    ),
  ];
}
