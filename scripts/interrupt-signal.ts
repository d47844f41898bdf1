/** A signal that aborts at Ctrl-C or a request to end; a second Ctrl-C ends the process at once. */
export function interruptSignal(): AbortSignal {
  const controller = new AbortController();
  const abort = (name: NodeJS.Signals) => {
    if (controller.signal.aborted) process.exit(130);
    process.exitCode = name === 'SIGINT' ? 130 : 143;
    controller.abort(name);
  };
  process.on('SIGINT', abort).on('SIGTERM', abort);
  return controller.signal;
}
