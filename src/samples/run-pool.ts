/**
 * Runs tasks, at most so many at a time, and gives their results in the order of the tasks. After a failure no other
 * task is begun and `onFailure` is called; once those under way have ended, the failure is thrown.
 */
export async function runPool<T>(
  tasks: readonly (() => Promise<T>)[],
  width: number,
  onFailure: () => void,
): Promise<T[]> {
  const results: T[] = [];
  const queue = tasks.entries();
  const failures: unknown[] = [];
  const work = async () => {
    for (const [index, task] of queue) {
      if (failures.length > 0) return;
      try {
        results[index] = await task();
      } catch (cause) {
        failures.push(cause);
        onFailure();
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(width, tasks.length)) }, work));
  if (failures.length > 0) throw failures[0];
  return results;
}
