import { listEvents } from '#library/example-events.ts';
import { defineCommand } from '../command.ts';
import { commonOptions } from '../options.ts';
import { allProviders } from './webhook-provider.ts';

/** `handrail webhook list`: what can be sent. */
export const list = defineCommand({
  name: 'list',
  summary: 'Lists the events that can be sent.',
  description: 'Lists the events of which there is an example, one a line: the provider, then the event.',
  arguments: { name: 'PROVIDER', help: 'Only the events of this provider.', most: 1 },
  options: commonOptions,
  async run(context) {
    for (const { provider } of await allProviders(context)) {
      for (const event of await listEvents(provider)) context.print(`${provider.id} ${event}\n`);
    }
    return 0;
  },
});
