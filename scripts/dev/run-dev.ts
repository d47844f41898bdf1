import { keepIdle } from '#library/run-in-processes.ts';
import type { CommandContext } from '../command.ts';
import { watchRounds } from '../watch/watch-rounds.ts';
import { createRounds, type DevListener } from './create-rounds.ts';
import type { DevPlan } from './open-dev.ts';

/** How long nothing must change, in milliseconds: an editor that saves writes one file. */
const quiet = 40;

/**
 * Serves a content root while it is written, until the signal aborts. Each change is checked, shown, drawn and run, in this order;
 * what fails is told, and the next change is looked at all the same. Gives the exit code, 0.
 *
 * @throws {UsageError} where it cannot be served at all
 */
export async function runDev(
  plan: DevPlan,
  context: Pick<CommandContext, 'print' | 'progress' | 'signal'>,
  listener: DevListener = {},
): Promise<number> {
  const idle = keepIdle();
  const rounds = createRounds({ plan, context, listener, idle });
  try {
    return await watchRounds({ folder: plan.root, isLasting: true, quiet }, context, rounds.run);
  } finally {
    // First, as nothing that fails afterwards may keep them.
    idle.close();
    await rounds.close();
  }
}
