import { exerciseRequest } from './exercise.ts';
import type { Round, Validation } from './validation.ts';

/**
 * Makes every request of the exercises, one after the other, and gives what the service called meanwhile.
 *
 * @param round its number, from 1
 */
export async function runRound(validation: Validation, round: number): Promise<Round> {
  const { exercises, service, recorder, signal, patience } = validation;
  const before = recorder.calls.length;
  const evidence: Round['evidence'][number][] = [];
  for (const exercise of exercises) {
    const request = exerciseRequest(exercise, service, round);
    const status = await statusOf(request, AbortSignal.any([signal, AbortSignal.timeout(longest)]));
    evidence.push({ what: `validator: ${exercise.method} ${exercise.path}`, status });
    signal.throwIfAborted();
  }
  // A service may answer first, and call afterwards.
  if (exercises.length > 0 && recorder.calls.length === before)
    await recorder.moreThan(before, Math.min(patience, settling));
  signal.throwIfAborted();
  return { calls: recorder.calls.slice(before), evidence };
}

const longest = 60_000;
const settling = 2_000;

async function statusOf(request: Request, signal: AbortSignal): Promise<number | null> {
  try {
    const response = await fetch(request, { signal });
    await response.body?.cancel();
    return response.status;
  } catch {
    return null;
  }
}
