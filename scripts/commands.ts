import type { Command } from './command.ts';

/** Where each command comes from, in the order of `--help`: a command line loads the one that it runs. */
const loaders: Readonly<Record<string, () => Promise<Command>>> = {
  new: async () => (await import('./commands/new.ts')).newPages,
  check: async () => (await import('./commands/check.ts')).check,
  samples: async () => (await import('./commands/samples.ts')).samples,
  explain: async () => (await import('./commands/explain.ts')).explain,
  draft: async () => (await import('./commands/draft.ts')).draft,
  links: async () => (await import('./commands/links.ts')).links,
  build: async () => (await import('./commands/build.ts')).build,
  dev: async () => (await import('./commands/dev.ts')).dev,
  preview: async () => (await import('./commands/preview.ts')).preview,
  simulate: async () => (await import('./commands/simulate.ts')).simulate,
  webhook: async () => (await import('./commands/webhook.ts')).webhook,
  validate: async () => (await import('./commands/validate.ts')).validate,
};

/** The name of every command. */
export const commandNames: readonly string[] = Object.keys(loaders);

/** The command of a name; undefined where there is none. */
export async function loadCommand(name: string): Promise<Command | undefined> {
  return Object.hasOwn(loaders, name) ? loaders[name]?.() : undefined;
}

/** Every command. */
export async function loadCommands(): Promise<readonly Command[]> {
  return Promise.all(Object.values(loaders).map((load) => load()));
}
