import { readEvent } from '#library/example-events.ts';
import { defineCommand } from '../command.ts';
import { commonOptions } from '../options.ts';
import { namedEvent, namedProvider } from './webhook-provider.ts';

/** `handrail webhook show`: the payload of an event. */
export const show = defineCommand({
  name: 'show',
  summary: 'Prints the payload of an event.',
  description: 'Prints the example of an event as it stands in the folder of the provider.',
  arguments: { name: 'PROVIDER EVENT', help: 'The provider, and one of its events.', most: 2 },
  options: commonOptions,
  async run(context) {
    const { provider } = await namedProvider(context);
    const event = await namedEvent(provider, context.positionals[1]);
    context.print(`${(await readEvent(provider, event)).trimEnd()}\n`);
    return 0;
  },
});
