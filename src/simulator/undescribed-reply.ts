import type { Operation } from './compile-description.ts';
import type { Reply } from './define-simulator.ts';
import type { CalledPath } from './match-operation.ts';

/** The answer to a call that the description does not hold: 501, and what was perhaps meant. */
export function undescribedReply(call: CalledPath, nearest: Operation | undefined): Reply {
  const hint = nearest === undefined ? '' : ` The nearest that is: ${nameOf(nearest)}.`;
  return {
    status: 501,
    body: {
      simulator: 'not-described',
      method: call.method,
      path: call.path,
      nearest: nearest === undefined ? null : `${nearest.method} ${nearest.path}`,
      message: `${call.method} ${call.path} of ${call.host} is not in this provider's API description.${hint}`,
    },
  };
}

function nameOf({ method, hosts, path }: Operation): string {
  return `${method} ${path}${hosts[0] === undefined ? '' : ` of ${hosts[0]}`}`;
}
