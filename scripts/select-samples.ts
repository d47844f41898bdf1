import { dirname } from 'node:path';
import { suggest } from '#diagnostics/did-you-mean.ts';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { documentsOf, type Library } from '#library/library.ts';
import { pageTracks } from '#samples/page-tracks.ts';
import { selectChanged } from '#samples/select-changed.ts';
import type { Selection } from '#samples/selection.ts';
import { changedFiles } from './changed-files.ts';
import { type CommandContext, type Option, UsageError } from './command.ts';
import { type PlannedShard, planShard, shardOf, shardOption } from './samples/shard-option.ts';

/** The options that say which samples are meant. */
export const selectionOptions = {
  track: {
    type: 'string',
    value: 'NAME',
    help: 'Only this track, such as curl, node, typescript or python.',
  },
  changed: {
    type: 'string',
    value: 'COMMIT',
    isValueOptional: true,
    help: 'Only pages whose files, provider or auth sections differ from a commit, such as origin/main. Default: HEAD, the last one.',
  },
  base: {
    type: 'string',
    value: 'COMMIT',
    help: 'The commit of --changed, where it is not written there.',
  },
  ...shardOption,
} as const satisfies Record<string, Option>;

/** Which samples are meant. */
export interface ChosenSamples {
  readonly only: Selection;
  /** `--changed` was asked for, and no page that is named has. */
  readonly isUnchanged: boolean;
  /** The shard whose tracks `only` means. */
  readonly shard?: PlannedShard;
}

/** The samples that arguments and options mean. @throws {UsageError} for what names nothing */
export async function selectSamples(
  { options, positionals }: Pick<CommandContext, 'options' | 'positionals'>,
  library: Library,
  stateDir: string,
): Promise<ChosenSamples> {
  const { track } = options;
  const documents = documentsOf(library);
  const isNamed = namedBy(positionals, library);
  const base = baseOf(options);
  const hasChanged =
    base === undefined ? () => true : selectChanged(library, await changedFiles(dirname(library.root), base));
  const document = (one: AnyDocument) => isNamed(one) && hasChanged(one);
  const isUnchanged = base !== undefined && !documents.some(document);
  const only = { document, ...trackNamed(track, documents) };
  const shard = shardOf(options['shard']);
  if (shard === undefined) return { only, isUnchanged };
  const planned = await planShard(library, { shard, only, stateDir });
  return { only: planned.only, isUnchanged, shard: planned };
}

/** The track of an option, if it is given. @throws {UsageError} where no page has it */
function trackNamed(
  track: CommandContext['options'][string],
  documents: readonly AnyDocument[],
): Pick<Selection, 'track'> {
  if (track === undefined) return {};
  const names = [...new Set(documents.flatMap((document) => pageTracks(document).map(({ name }) => name)))];
  if (names.length > 0 && !names.includes(String(track)))
    throw new UsageError(`No page has the track \`${track}\`.`, suggest(String(track), names));
  return { track: (name: string) => name === track };
}

/** Tells the pages whose file or slug one of the names holds. @throws {UsageError} where one names no page */
function namedBy(names: readonly string[], library: Library): (document: AnyDocument) => boolean {
  const files = documentsOf(library).map(({ file }) => file);
  const parent = `${dirname(library.root)}/`;
  const matches = (name: string, file: string) =>
    `/${file}`.includes(`/${name.replace(parent, '').replace(/^\.?\/+|\/+$/g, '')}`);
  const unknown = names.find((name) => !files.some((file) => matches(name, file)));
  if (unknown !== undefined) {
    throw new UsageError(
      `\`${unknown}\` names no page of \`${library.root}\`.`,
      `Pages are ${files.slice(0, 5).join(', ')}.`,
    );
  }
  return ({ file }) => names.length === 0 || names.some((name) => matches(name, file));
}

/** The commit to compare with, where `--changed` is given. */
function baseOf({ changed, base }: CommandContext['options']): string | undefined {
  if (changed !== undefined && changed !== '' && base !== undefined) {
    throw new UsageError(`\`--changed\` is given \`${changed}\` and \`${base}\`.`, 'Leave out `--base`.');
  }
  if (changed !== undefined) return String(changed || (base ?? 'HEAD'));
  if (base === undefined) return undefined;
  throw new UsageError('`--base` is of use with `--changed` only.', 'Add `--changed`, or leave it out.');
}
