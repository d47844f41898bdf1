/** Runs tasks, at most so many at a time, in their order. Gives their results in the same order; rejects with the first failure. */
export async function runPool<T>(tasks: readonly (() => Promise<T>)[], width: number): Promise<T[]> {
  const results: T[] = [];
  const queue = tasks.entries();
  const work = async () => {
    for (const [index, task] of queue) results[index] = await task();
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(width, tasks.length)) }, work));
  return results;
}
