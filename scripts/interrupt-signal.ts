import { constants } from 'node:os';

/** A signal that aborts at Ctrl-C or a request to end; a second one ends the process at once. Its reason is the name. */
export function interruptSignal(): AbortSignal {
  const controller = new AbortController();
  const abort = (name: NodeJS.Signals) => {
    if (controller.signal.aborted) process.exit(interruptCode(controller.signal));
    controller.abort(name);
  };
  process.on('SIGINT', abort).on('SIGTERM', abort).on('SIGHUP', abort);
  return controller.signal;
}

/** The exit code of a command that was stopped: 130 after Ctrl-C, 143 after a request to end. */
export function interruptCode({ reason }: AbortSignal): number {
  return 128 + constants.signals[reason as NodeJS.Signals];
}
