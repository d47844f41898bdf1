import { type Asked, askAddress } from '#links/external/ask-address.ts';
import { createTurns } from '#links/external/create-turns.ts';
import type { Asking } from '#links/external/follow.ts';
import type { Internet } from '#links/external/internet.ts';

/** What the requests of a test have in common. */
function askingOver(internet: Internet): Asking {
  return { internet, signal: new AbortController().signal, turns: createTurns(internet), closed: new Map() };
}

/** Asks for one address, alone. */
export function ask(address: string, internet: Internet, fragments: readonly string[] = []): Promise<Asked> {
  return askAddress(address, fragments, askingOver(internet));
}
