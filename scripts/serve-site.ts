import type { CommandContext } from './command.ts';
import { UsageError } from './command.ts';

interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

/** Prints the address of a server and keeps it up until the signal. @throws {UsageError} where the port is taken */
export async function serveUntilStopped(
  start: () => Promise<Server>,
  { print, progress, signal }: Pick<CommandContext, 'print' | 'progress' | 'signal'>,
): Promise<number> {
  const server = await start().catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new UsageError(`The port is taken: ${error.message}.`, 'Give another one with `--port N`.');
  });
  print(`${server.url}\n`);
  progress('Press Ctrl-C to stop.\n');
  await new Promise<void>((done) => {
    if (signal.aborted) done();
    else signal.addEventListener('abort', () => done(), { once: true });
  });
  await server.stop();
  return 0;
}
