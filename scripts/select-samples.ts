import { dirname } from 'node:path';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { documentsOf, type Library } from '#library/library.ts';
import type { RunOptions } from '#samples/run-library.ts';
import { selectChanged } from '#samples/select-changed.ts';
import { changedFiles } from './changed-files.ts';
import { type CommandContext, type Option, UsageError } from './command.ts';
import { onlyNamed } from './run-samples.ts';

/** The options that say which samples are meant. */
export const selectionOptions = {
  track: {
    type: 'string',
    value: 'NAME',
    help: 'Only this track, such as curl, node, typescript or python.',
  },
  changed: {
    type: 'boolean',
    help: 'Only pages whose files, provider or auth sections differ from the last commit, or from --base.',
  },
  base: {
    type: 'string',
    value: 'COMMIT',
    help: 'What --changed compares with, such as origin/main. Default: HEAD.',
  },
} as const satisfies Record<string, Option>;

/** Which samples are meant. `isEmpty`: `--changed` was asked for, and no page that is named has. */
export interface Selection {
  readonly only: NonNullable<RunOptions['only']>;
  readonly isEmpty: boolean;
}

/** The samples that arguments and options mean. @throws {UsageError} for what names nothing */
export async function selectSamples(
  { options, positionals }: Pick<CommandContext, 'options' | 'positionals'>,
  library: Library,
): Promise<Selection> {
  const { track } = options;
  const documents = documentsOf(library);
  const files = documents.map(({ file }) => file);
  const named = onlyNamed(positionals, library, files)?.document ?? (() => true);
  const base = baseOf(options);
  const hasChanged =
    base === undefined ? () => true : selectChanged(library, await changedFiles(dirname(library.root), base));
  const document = (one: AnyDocument) => named(one) && hasChanged(one);
  return {
    only: {
      document,
      ...(track === undefined ? {} : { track: (name: string) => name === track }),
    },
    isEmpty: base !== undefined && !documents.some(document),
  };
}

/** The commit to compare with, where `--changed` is given. */
function baseOf({ changed, base }: CommandContext['options']): string | undefined {
  if (changed !== undefined) return String(base ?? 'HEAD');
  if (base === undefined) return undefined;
  throw new UsageError('`--base` is of use with `--changed` only.', 'Add `--changed`, or leave it out.');
}
