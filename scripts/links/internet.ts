import { lookup } from 'node:dns/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Internet } from '#links/external/internet.ts';
import { isPublicAddress } from '#links/external/is-public-address.ts';
import manifest from '../../package.json' with { type: 'json' };

/** The internet as it is: public addresses alone, by the name servers of this machine. */
export const internet: Internet = {
  resolve: async (hostname) => (await lookup(hostname, { all: true })).map(({ address }) => address),
  isAllowed: isPublicAddress,
  userAgent: `${manifest.name}/${manifest.version} (checks links)`,
  now: () => new Date(),
  wait: (milliseconds, signal) => wait(milliseconds, undefined, { signal }),
};
