/** About how long a track of so many steps takes that was never run, in milliseconds. */
export function expectedDuration(steps: number): number {
  return 500 + 100 * steps;
}
