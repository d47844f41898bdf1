import { applyEvent, type Bench } from './deliver-event.ts';
import type { LoggedLine } from './receiver-log.ts';
import type { EventClaim } from './track-job.ts';
import type { EventProblem } from './track-outcome.ts';

/**
 * Delivers two events about the same thing, the later one first: the earlier one must be accepted, and must not change
 * the state that the later one left. Gives what is wrong.
 */
export async function deliverReversed(
  bench: Bench,
  { event, row }: EventClaim,
  { earlier, later }: NonNullable<EventClaim['order']>,
): Promise<readonly EventProblem[]> {
  const how =
    event === later.event
      ? `, delivered before \`${earlier.event}\`, which it follows,`
      : `, delivered after \`${later.event}\`, which follows it,`;
  const pair = await bench.sources.findPair(earlier.event, later.event);
  if (pair === undefined) {
    const found = await Promise.all([earlier, later].map((one) => bench.sources.find(one.event)));
    // One that is not to be had at all is said at its own row.
    if (found.includes(undefined)) return [];
    const message = `${how} is not at hand: neither the samples nor the provider’s examples have the two about the same thing`;
    return [{ fact: 'follows', message }];
  }
  const [first, second] = pair;
  const purpose = `row ${row} reversed`;
  const newer = await applyEvent(bench, { ...later, source: second, purpose, how });
  if ('problems' in newer) return newer.problems;
  const late = await applyEvent(bench, { ...earlier, source: first, purpose, how });
  if ('problems' in late) return late.problems;
  const [left, now] = [newer.line.state, late.line.state];
  const changed = [...left.keys()].filter(
    (name) => name !== 'id' && name !== 'event' && now.has(name) && now.get(name) !== left.get(name),
  );
  if (changed.length === 0) return [];
  const names = changed.map((name) => `\`[${name}]\``).join(', ');
  const [was, is] = [newer.line, late.line].map(withoutId);
  const message = `${how} does not leave the newer state: ${names} changes from \`${was}\` to \`${is}\` in \`${bench.receiver}\``;
  return [{ fact: 'follows', message }];
}

/** Ids are others in every track; what is wrong is the same. */
function withoutId({ text, state }: LoggedLine): string {
  return text.replaceAll(state.get('id') ?? '', '[id]');
}
