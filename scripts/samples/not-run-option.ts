import type { CommandContext, Option } from '../command.ts';
import { isCi } from '../is-ci.ts';

/** The option that lets samples go unrun. */
export const notRunOption = {
  'allow-not-run': {
    type: 'boolean',
    help: 'In CI: a sample whose needs are not met is a warning, as elsewhere, and not an error.',
  },
} as const satisfies Record<string, Option>;

/** Whether every sample must run: in CI, unless it is allowed that one does not. */
export function mustRunAll(options: CommandContext['options'], env: NodeJS.ProcessEnv): boolean {
  return options['allow-not-run'] !== true && isCi(env);
}
