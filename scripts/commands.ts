import type { Command } from './command.ts';
import { build } from './commands/build.ts';
import { check } from './commands/check.ts';
import { dev } from './commands/dev.ts';
import { preview } from './commands/preview.ts';
import { samples } from './commands/samples.ts';
import { simulate } from './commands/simulate.ts';
import { webhook } from './commands/webhook.ts';

/** Every command, in the order of `--help`. */
export const commands: readonly Command[] = [check, samples, build, dev, preview, simulate, webhook];
