import { setTimeout as wait } from 'node:timers/promises';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { Sample } from '#guide/mdx-document.ts';
import type { Language } from '../languages/language.ts';
import type { Ending } from '../session/launch.ts';
import { type Background, startBackground } from '../session/run-file.ts';
import { writeSource } from '../session/write-program.ts';
import { compareOutputs } from './compare-outputs.ts';
import { isListening } from './is-listening.ts';
import { timeoutOf } from './judge-run.ts';
import { placeInSample } from './place-in-sample.ts';
import { printedTail } from './printed-tail.ts';
import { launchOptions, type TrackContext } from './track-context.ts';

/** A sample that runs in the background. */
export interface Service {
  /** Why it did not become ready, if it did not. */
  readonly failure?: Diagnostic;
  /** What it printed so far. */
  printed(): { readonly stdout: string; readonly stderr: string };
  /** Gives what is wrong with its output so far, or with its end if it has ended by itself. */
  check(): Promise<readonly Diagnostic[]>;
  stop(): Promise<void>;
}

const pause = 20;
/** How long the end of a service that takes no connections any more is waited for, in milliseconds. */
const endTime = 5000;

/** Starts a sample in the background, as a reader would in a second terminal, and waits until `ready` answers. */
export async function startService(
  context: TrackContext,
  sample: Sample,
  language: Language,
): Promise<Service> {
  const { job, workspace } = context;
  const tool = job.tools[language.tool];
  if (tool === undefined) throw new Error(`${language.tool} is not installed.`);
  const program = await writeSource(
    { folder: workspace.samples, language },
    `service-${sample.line}`,
    sample,
  );
  const background = startBackground({
    ...launchOptions(context, { caller: 'service' }),
    ...language.runCommand(tool.path, program),
  });
  const stop = async () => {
    background.running.kill();
    await background.running.ended.catch(() => undefined);
  };
  const problem = await untilReady(sample, background);
  if (problem !== undefined) {
    await stop();
    const failure = serviceFailure(context, { sample, language, background, program }, problem);
    return { failure, printed: background.printed, check: async () => [], stop };
  }
  return {
    printed: background.printed,
    async check() {
      const early = await earlyEnding(sample, background);
      if (early === undefined) return compareOutputs(context, sample, { ...background.printed(), program });
      const message = `${endOf(early, background)} while the track went on`;
      return [serviceFailure(context, { sample, language, background, program }, message)];
    },
    stop,
  };
}

async function untilReady(sample: Sample, background: Background): Promise<string | undefined> {
  const url = sample.info.ready ?? '';
  const timeout = AbortSignal.timeout(timeoutOf(sample));
  while (background.ending() === undefined && !timeout.aborted) {
    const isAnswered = await fetch(url, { signal: timeout, redirect: 'manual' }).then(
      async (response) => {
        await response.arrayBuffer();
        return response.ok;
      },
      () => false,
    );
    if (isAnswered) return undefined;
    await wait(pause);
  }
  const ending = background.ending();
  if (ending !== undefined) return `${endOf(ending, background)} before it was ready`;
  return `did not answer 2xx at ${url} within ${timeoutOf(sample) / 1000} seconds`;
}

/** How a service has ended, if it has. Its port is closed a moment before its end is known. */
async function earlyEnding(sample: Sample, background: Background): Promise<Ending | undefined> {
  if (background.ending() !== undefined || (await isListening(sample.info.ready ?? '')))
    return background.ending();
  const ended = background.running.ended.catch(() => undefined);
  await Promise.race([ended, wait(endTime, undefined, { ref: false })]);
  return background.ending();
}

function endOf({ status, signal }: Ending, background: Background): string {
  const excess = background.excess();
  return excess === undefined
    ? `ended with status ${status ?? signal ?? 'unknown'}`
    : `was killed (${excess})`;
}

interface Started {
  readonly sample: Sample;
  readonly language: Language;
  readonly background: Background;
  readonly program: string;
}

function serviceFailure(
  { job, workspace, redact }: TrackContext,
  { sample, language, background, program }: Started,
  message: string,
): Diagnostic {
  const printed = background.printed();
  const names = { file: job.page.file, folder: workspace.samples, program };
  const output = printedTail(printed, names, redact);
  const at = language.locate(printed.stderr, program)?.at;
  const place = placeInSample(job.page.file, sample, at);
  return report(
    'samples/failed',
    place,
    `The service \`${sample.id}\` ${message}.`,
    output === '' ? {} : { output },
  );
}
