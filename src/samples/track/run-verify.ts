import { cp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Diagnostic, Place } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import { compareText } from '../compare/compare-text.ts';
import { languageNamed } from '../languages.ts';
import { endOf, type FileRun, startBackground } from '../session/run-file.ts';
import { observe } from './observe.ts';
import { printedTail } from './printed-tail.ts';
import { launchOptions, type TrackContext } from './track-context.ts';
import type { JobVerify } from './track-job.ts';
import { trafficFindings } from './traffic-findings.ts';

const time = 60_000;

/**
 * Runs the verification script as a reader would: a fresh copy of the page's folder, a process of its own, the services
 * of the track still up. What it prints must be what the steps say. Gives what is wrong.
 */
export async function runVerify(context: TrackContext, verify: JobVerify): Promise<readonly Diagnostic[]> {
  const { job, workspace } = context;
  const language = languageNamed(verify.language);
  const tool = job.tools[language.tool];
  const place: Place = { file: job.page.file, ...(verify.span === undefined ? {} : { span: verify.span }) };
  if (tool === undefined) return [report('samples/not-run', place, `\`${language.tool}\` is not installed.`)];
  await cp(job.page.folder, workspace.verify, {
    recursive: true,
    filter: (source) => !source.endsWith('.mdx') && basename(source) !== 'node_modules',
  });
  const file = join(workspace.verify, verify.file);
  const launch = {
    ...launchOptions(context, { folder: workspace.verify }),
    ...language.runCommand(tool.path, verify.file),
  };
  const { result: run, traffic } = await observe(context, () => endOf(startBackground(launch), time));
  const names = { file: `${folderOf(job.page.file)}${verify.file}`, folder: workspace.verify, program: file };
  const output = printedTail(run, names, context.redact);
  const at = (language.locate(run.stderr, file) ?? language.locate(run.stderr, verify.file))?.at;
  const causes = trafficFindings(context, placedScript(verify), traffic);
  if (causes.length > 0) return causes.map((cause) => (output === '' ? cause : { ...cause, output }));
  if (run.status !== 0) {
    const line = at === undefined ? '' : ` at line ${at.line}`;
    return [
      report('samples/failed', place, `\`${verify.file}\` ${howItEnded(run)}${line}.`, {
        help: 'Correct the script, or what it runs against. It ends with status 0 once every step passed.',
        ...(output === '' ? {} : { output }),
      }),
    ];
  }
  return differences(context, verify, run.stdout);
}

function differences({ job, bindings }: TrackContext, verify: JobVerify, stdout: string): Diagnostic[] {
  const expected = verify.steps.map((step) => step.output.trimEnd());
  const difference = compareText(expected.join('\n'), stdout, bindings);
  if (difference === undefined) return [];
  let last = 0;
  const index = expected.findIndex((output) => {
    last += output.split('\n').length;
    return difference.line <= last;
  });
  const span = verify.steps[index]?.span ?? verify.span;
  return [
    report(
      'samples/output-differs',
      { file: job.page.file, ...(span === undefined ? {} : { span }) },
      `The output of \`${verify.file}\` ${difference.message}.`,
      {
        comparison: { actual: stdout.trimEnd(), expected: expected.join('\n') },
        help: 'Correct the script or the step.',
      },
    ),
  ];
}

/** The script stands in the page by its name. */
function placedScript({ file, span }: JobVerify) {
  const { line, column } = span?.start ?? { line: 1, column: 1 };
  return { id: file, text: file, line, indent: column - 1 };
}

function howItEnded({ isInTime, status, excess }: FileRun): string {
  if (!isInTime) return `did not end within ${time / 1000} seconds`;
  if (excess !== undefined) return `was killed: ${excess}`;
  return status === null ? 'was killed' : `ended with status ${status}`;
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}
