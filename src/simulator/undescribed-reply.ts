import type { Operation } from './compile-description.ts';
import type { Reply } from './define-simulator.ts';

/** The answer to a call that the description does not hold: 501, and what was perhaps meant. */
export function undescribedReply(
  call: { readonly method: string; readonly path: string },
  nearest: Operation | undefined,
): Reply {
  const hint = nearest === undefined ? '' : ` The nearest that is: ${nearest.method} ${nearest.path}.`;
  return {
    status: 501,
    body: {
      simulator: 'not-described',
      method: call.method,
      path: call.path,
      nearest: nearest === undefined ? null : `${nearest.method} ${nearest.path}`,
      message: `${call.method} ${call.path} is not in this provider's API description.${hint}`,
    },
  };
}
