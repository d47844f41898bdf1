import { readyMessage } from '#library/run-in-processes.ts';
import { createExamine, type Examine, type ExamineOptions } from './examine.ts';
import type { Unit } from './unit.ts';

// A process that examines units, in the order in which they are sent, and answers each with its report. The first message
// says of what: see `WorkerMessage`. It ends when the process that started it closes the channel. What ends it unasked,
// such as a crash of a parser, is thereby told of the first unanswered unit.

/** What the process is sent: first what it examines, without which files, and the day (an ISO time), then units. */
export type WorkerMessage =
  | (Omit<ExamineOptions, 'today'> & { readonly today: string })
  | { readonly unit: Unit };

let examine: Examine | undefined;
let last: Promise<unknown> = Promise.resolve();

// Ctrl-C reaches the whole group of processes; the one that started this decides what becomes of it.
process.on('SIGINT', () => undefined);
process.on('message', (message: WorkerMessage) => {
  if ('root' in message) examine = createExamine({ ...message, today: new Date(message.today) });
  else
    last = last.then(() => examine?.(message.unit)).then((report) => process.send?.(report, () => undefined));
});
process.send?.(readyMessage);
