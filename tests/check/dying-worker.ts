import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createExamine, type Examine } from '#check/examine.ts';
import { pathOf } from '#check/unit.ts';
import type { WorkerMessage } from '#check/worker.ts';
import { readyMessage } from '#library/run-in-processes.ts';

// Like the product's own worker, but what a page says becomes of it: `DIE`, `HANG`, `EXIT`.

let root = '';
let examine: Examine | undefined;
let last: Promise<unknown> = Promise.resolve();

process.on('message', (message: WorkerMessage) => {
  if ('root' in message) {
    root = message.root;
    examine = createExamine({ root, today: new Date(message.today) });
    return;
  }
  last = last
    .then(() => {
      const text = readFileSync(join(root, pathOf(message.unit)), 'utf8');
      if (text.includes('DIE')) process.kill(process.pid, 'SIGSEGV');
      if (text.includes('EXIT')) process.exit(7);
      while (text.includes('HANG'));
      return examine?.(message.unit);
    })
    .then((report) => process.send?.(report));
});
process.send?.(readyMessage);
