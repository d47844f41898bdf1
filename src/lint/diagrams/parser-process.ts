import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

// A process that judges sources, in the order in which they are sent. The work is done in a thread of it, so that it ends
// with the process that started it, also while mermaid is in a loop without end.

const megabytes = 256;

const thread = new Worker(join(import.meta.dirname, 'parser-thread.ts'), {
  resourceLimits: { maxOldGenerationSizeMb: megabytes },
});
// Ctrl-C reaches the whole group of processes; the one that started this decides what becomes of it.
process.on('SIGINT', () => undefined);
process.on('message', (message: object) => thread.postMessage(message));
thread.on('message', (message) => process.send?.(message, () => undefined));
thread.unref();
