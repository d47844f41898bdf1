/** What a simulator threw: its message and, where it was thrown in the provider’s own code, the place. One line. */
export function describeFailure(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const said = `${cause.name}: ${cause.message}`.replaceAll(/\s*\n\s*/g, ' ');
  const place = ownPlace(cause.stack ?? '');
  return place === undefined ? said : `${said} (${place})`;
}

/** `providers/acme/simulator.ts:10:13`, where the innermost frame that is not of the runtime stands there. */
function ownPlace(stack: string): string | undefined {
  const frame = stack
    .split('\n')
    .find((line) => /^\s*at /.test(line) && !/<anonymous>\)?$|\(?node:/.test(line));
  const { file, at } =
    /\/(?<file>providers\/[^?:]+)(?:\?[^:]*)?(?<at>:\d+:\d+)/.exec(frame ?? '')?.groups ?? {};
  return file === undefined ? undefined : `${file}${at}`;
}
