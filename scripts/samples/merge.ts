import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { plural } from '#diagnostics/plural.ts';
import { loadLibrary } from '#library/load-library.ts';
import { joinRun } from '#samples/join-run.ts';
import { reporters } from '#samples/reporters.ts';
import { joinShards, type ReadShard } from '#samples/shard/join-shards.ts';
import { readOrigin } from '#samples/shard/read-origin.ts';
import { readShard, shardFolder } from '#samples/shard/shard-file.ts';
import { chooseReporter } from '../choose-reporter.ts';
import { defineCommand, UsageError } from '../command.ts';
import { findContentRoot } from '../content-root.ts';
import { commonOptions, reporterOption } from '../options.ts';
import { reportOptions } from '../print-report.ts';
import { keepResult, withFindings } from '../run-samples.ts';
import { exitCode } from './exit-code.ts';
import { mustRunAll, notRunOption } from './not-run-option.ts';

/** `handrail samples merge`: the shards of a run become one run. */
export const merge = defineCommand({
  name: 'merge',
  summary: 'Joins what the shards of a run did into its evidence and one report.',
  description:
    'Reads what `handrail samples --shard` kept on each machine, finds what only the whole run can tell (error rows that no track proved, tracks that differ), writes the evidence, and reports as an undivided run does. Refuses a missing, doubled or damaged shard, and shards of different content, code, splits, targets or isolation.',
  arguments: {
    name: 'FILE|DIR …',
    help: 'The files of the shards, or folders with them. Default: .handrail/shards, beside the content root.',
  },
  options: { ...commonOptions, ...reporterOption(reporters), ...notRunOption },
  run: async ({ options, positionals, print, progress }) => {
    const reporter = chooseReporter(reporters, options);
    const { root, stateDir } = findContentRoot(String(options['root'] ?? '.'));
    const paths = await shardPaths(positionals.length > 0 ? positionals : [shardFolder(stateDir)]);
    const shards = await Promise.all(paths.map(readPath));
    const [library, origin] = await Promise.all([loadLibrary(root), readOrigin({ root })]);
    const joined = joinShards(shards, origin);
    if (joined.kind === 'refused') throw new UsageError(joined.message, joined.help);
    progress(`Merging ${plural(shards.length, 'shard')} …\n`);
    const { target, isolation, tracks } = joined;
    const ran = { ...(await joinRun(library, { tracks, commit: origin.commit })), target, isolation };
    const mustRun = mustRunAll(options, process.env);
    const result = await keepResult(withFindings(ran, { library, mustRun }), { library, stateDir, progress });
    print(reporter.report(result, reportOptions(root)));
    return exitCode(
      result,
      shards.every(({ record }) => record.isUnchanged),
    );
  },
});

/** The files that are named, and those of shards in folders that are named. @throws {UsageError} where one has none */
async function shardPaths(places: readonly string[]): Promise<readonly string[]> {
  const lists = await Promise.all(
    places.map(async (place) => {
      const stats = await stat(place).catch(() => undefined);
      if (stats === undefined) throw new UsageError(`There is no \`${place}\`.`, runFirst);
      if (!stats.isDirectory()) return [place];
      const names = await readdir(place, { recursive: true });
      const files = names.filter((name) => /(?:^|\/)\d+-of-\d+\.json$/.test(name)).sort();
      if (files.length > 0) return files.map((name) => join(place, name));
      throw new UsageError(`There is no shard in \`${place}\`.`, runFirst);
    }),
  );
  return [...new Set(lists.flat())];
}

const runFirst = 'Run every shard first, such as `handrail samples --shard 1/3`, and bring their files here.';

async function readPath(path: string): Promise<ReadShard> {
  const record = await readShard(path).catch((cause: NodeJS.ErrnoException) => {
    throw new UsageError(`\`${path}\` cannot be read: ${cause.message}.`, runFirst);
  });
  if (record !== undefined) return { path, record };
  throw new UsageError(
    `\`${path}\` is damaged, or not written by \`handrail samples --shard\`.`,
    'Copy it again, or run its shard again.',
  );
}
