let count = 0;

/** Notes that a process of a sample was started. */
export function noteProcess(): void {
  count += 1;
}

/** How many processes of samples this process has started so far. */
export function startedProcesses(): number {
  return count;
}
