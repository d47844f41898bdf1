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

/** The reporter option of the commands that report findings. */
export const reporterOption = {
  reporter: { type: 'string', value: 'NAME', help: 'How findings are printed: text or json. Default: text.' },
} as const satisfies Record<string, Option>;

/** The option of the commands that write or read the built site. */
export const outOption = {
  out: {
    type: 'string',
    value: 'DIR',
    help: 'The folder of the built site. Default: dist, beside the content root.',
  },
} as const satisfies Record<string, Option>;
