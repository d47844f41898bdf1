import type { Option } from './command.ts';

/** Options that every command of the command line has. */
export const commonOptions = {
  root: {
    type: 'string',
    value: 'DIR',
    help: 'The content root, a folder with site.yaml, or its parent. Default: this one.',
  },
  help: { type: 'boolean', short: 'h', help: 'Shows this help.' },
} as const satisfies Record<string, Option>;

/** The reporter option of a command that has these reporters; the first one is the default. */
export function reporterOption(reporters: readonly { readonly name: string }[]): {
  readonly reporter: Option;
} {
  const names = reporters.map(({ name }) => name);
  const list = `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
  const help = `How findings are printed: ${list}. Default: ${names[0]}.`;
  return { reporter: { type: 'string', value: 'NAME', help } };
}

/** The option of the commands that write or read the built site. */
export const outOption = {
  out: {
    type: 'string',
    value: 'DIR',
    help: 'The folder of the built site. Default: dist, beside the content root.',
  },
} as const satisfies Record<string, Option>;
