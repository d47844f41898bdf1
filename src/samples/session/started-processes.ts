/** What kills a process of samples with everything that it started. */
type Kill = () => void;

const running = new Set<Kill>();
let count = 0;
let isOver = false;

/** Notes that a process of a sample was started. */
export function noteProcess(): void {
  count += 1;
}

/** How many processes of samples this process has started so far. */
export function startedProcesses(): number {
  return count;
}

/** Notes a process that runs until it has ended, however long that takes. */
export function noteRunning(kill: Kill, ended: Promise<unknown>): void {
  if (isOver) kill();
  running.add(kill);
  const forget = () => void running.delete(kill);
  ended.then(forget, forget);
}

/** Kills every process of samples that runs, and each that is started from now on. */
export function killProcesses(): void {
  isOver = true;
  for (const kill of running) kill();
}
