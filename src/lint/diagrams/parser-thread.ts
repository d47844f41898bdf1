import { parentPort } from 'node:worker_threads';
import { readyMessage } from '#library/run-in-processes.ts';
import { judgeSource } from './judge-source.ts';
import { loadMermaid } from './load-mermaid.ts';

// The thread of `parser-process.ts`: it is sent sources, and answers each with what mermaid makes of it.

const mermaid = await loadMermaid();
let last: Promise<unknown> = Promise.resolve();

parentPort?.on('message', ({ source }: { readonly source: string }) => {
  last = last.then(() => judgeSource(source, mermaid)).then((verdict) => parentPort?.postMessage(verdict));
});
parentPort?.postMessage(readyMessage);
