/** Queues by name. */
export interface Queues {
  /** Does a task when it is its turn in the queue of this name. */
  readonly run: <T>(name: string, task: () => Promise<T>) => Promise<T>;
}

/** Queues that do their tasks in order, only so many at once. */
export function createQueues(width: number): Queues {
  const queues = new Map<string, { free: number; readonly waiting: (() => void)[] }>();
  return {
    run: async (name, task) => {
      const queue = queues.get(name) ?? { free: width, waiting: [] };
      queues.set(name, queue);
      queue.free -= 1;
      if (queue.free < 0) await new Promise<void>((resolve) => queue.waiting.push(resolve));
      try {
        return await task();
      } finally {
        queue.free += 1;
        queue.waiting.shift()?.();
      }
    },
  };
}
