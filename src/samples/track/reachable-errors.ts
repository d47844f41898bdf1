import type { DescribedError } from '#simulator/list-errors.ts';
import type { Call } from './open-simulators.ts';
import type { ReachableError } from './track-outcome.ts';

/** Every error that the operations of the calls can answer with, once for each status and code. */
export function reachableErrors<Called extends Pick<Call, 'provider' | 'endpoint'>>(
  calls: readonly Called[],
  errorsOf: (call: Called) => readonly DescribedError[],
): ReachableError[] {
  const operations = new Map(
    calls.map((call) => [`${call.provider} ${call.endpoint?.operationId ?? ''}`, call] as const),
  );
  const kinds = Map.groupBy([...operations.values()].flatMap(errorsOf), ({ status, code }) =>
    JSON.stringify([status, code]),
  );
  return [...kinds.values()].flatMap((kind) => {
    const [first] = kind;
    if (first === undefined) return [];
    const { status, code, provoke } = first;
    return [{ status, code, provoke, operations: [...new Set(kind.map(({ operationId }) => operationId))] }];
  });
}
