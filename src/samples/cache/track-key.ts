import { basename } from 'node:path';
import { hashOutputs } from '#guide/proof-hashes.ts';
import { sha256 } from '#guide/sha256.ts';
import { hashFolder, hashPaths } from '#library/hash-folder.ts';
import type { PlannedJob } from '../build-jobs.ts';
import type { Step } from '../track/track.ts';
import type { JobPage, Provocation } from '../track/track-job.ts';

/** What every key of a run has in common. */
export interface KeyBase {
  /** The hash of the code that runs samples. */
  readonly engine: string;
  readonly lockfile: string;
}

/**
 * The hash of everything that a track depends on and that is known before it runs: its samples in order with all that
 * decides how they run and what they must print, the rows that it proves, the files that it can read, and all of its
 * job that is not told apart below, so that a field that jobs get one day is in the key at once. Prose, places and what
 * other tracks of the page do are no part of it: an outcome is joined with the places of today when it is read.
 * Providers are held beside the key, as the run shows which of them it calls.
 *
 * @param packages the versions of the packages that its samples import
 */
export async function trackKey(
  job: PlannedJob,
  base: KeyBase,
  packages: Readonly<Record<string, string>>,
): Promise<string> {
  const { page, track, provocations, tools, modules, ...others } = job;
  const { providers: _known, secrets: _hidden, missing: _none, ...rest } = others;
  const beside =
    job.verify === undefined
      ? hashPaths(page.folder, page.files)
      : hashFolder(page.folder, (path) => !path.endsWith('.mdx'));
  const parts = {
    ...base,
    packages,
    hasModules: modules !== undefined,
    page: { kind: page.kind, slug: page.slug, file: page.file, provider: page.provider ?? '' },
    files: page.files,
    beside: await beside,
    track: track.name,
    steps: track.steps.map((step) => stepKey(step, page)),
    provocations: provocations.flatMap((provocation) => provocationKey(provocation, track.steps)),
    tools: Object.entries(tools).map(([name, tool]) => [name, tool.version]),
    rest,
  };
  return sha256(JSON.stringify(parts, withoutSpans));
}

/** The line of a sample is part of its key only where what it must print may show it. */
function stepKey({ sample, ...step }: Step, page: JobPage) {
  const { hash, outputs, line, text } = sample;
  const last = line + text.split('\n').length;
  const isShown = (number: string) => Number(number) >= line && Number(number) < last;
  const showsLine = outputs.some(
    (output) =>
      output.text.includes(basename(page.file)) ||
      /lineno/i.test(text) ||
      (output.text.match(/\d+/g) ?? []).some(isShown),
  );
  return { ...step, hash, expected: hashOutputs(outputs), line: showsLine ? line : 0 };
}

/** A row that a sample of another track provokes is nothing to this one. A sample is named by its place, not its id. */
function provocationKey({ by, ...provocation }: Provocation, steps: readonly Step[]): object[] {
  if (by.kind === 'command') return [{ ...provocation, by }];
  const step = steps.findIndex(({ sample }) => sample.id === by.sample);
  return step < 0 ? [] : [{ ...provocation, step }];
}

function withoutSpans(name: string, value: unknown): unknown {
  return name === 'span' && typeof value === 'object' ? undefined : value;
}
