import type { Turns } from './create-turns.ts';
import type { Internet } from './internet.ts';
import { limits } from './limits.ts';
import { type Method, type Reply, sendRequest } from './send-request.ts';

/** One redirect. */
export interface Hop {
  readonly status: number;
  readonly to: URL;
}

/** Where an address led to, and what was said there. */
export interface Followed {
  readonly url: URL;
  readonly hops: readonly Hop[];
  readonly reply: Reply;
}

/** What the requests of a run have in common. */
export interface Asking {
  readonly internet: Internet;
  readonly signal: AbortSignal;
  readonly turns: Turns;
  /** What the hosts said that are not asked again in this run, by origin. */
  readonly closed: Map<string, Reply>;
}

/** Asks for an address and follows its redirects. Each is examined and takes its turn like the first address. */
export async function follow(start: URL, method: Method, asking: Asking): Promise<Followed> {
  const hops: Hop[] = [];
  const seen = new Set<string>();
  for (let url = start; ; ) {
    seen.add(url.href);
    const reply = await sendInTurn(url, method, asking);
    if (!isRedirect(reply)) return { url, hops, reply };
    const to = targetOf(url, reply.location);
    if (to === undefined) return { url, hops, reply: { kind: 'failed', problem: 'bad-redirect' } };
    if (seen.has(to.href)) return { url, hops, reply: { kind: 'failed', problem: 'redirect-loop' } };
    if (hops.length === limits.redirects)
      return { url, hops, reply: { kind: 'failed', problem: 'too-many-redirects' } };
    hops.push({ status: reply.status, to });
    url = to;
  }
}

function sendInTurn(url: URL, method: Method, { turns, signal, closed, internet }: Asking): Promise<Reply> {
  return turns.take(
    url.host,
    signal,
    async () => closed.get(url.origin) ?? sendRequest(url, { method, internet, signal }),
  );
}

type Redirect = Extract<Reply, { kind: 'answered' }> & { readonly location: string };

function isRedirect(reply: Reply): reply is Redirect {
  return (
    reply.kind === 'answered' &&
    [301, 302, 303, 307, 308].includes(reply.status) &&
    reply.location !== undefined
  );
}

/** Where a redirect leads, without credentials; nothing where that is no address of the web. */
function targetOf(from: URL, location: string): URL | undefined {
  const to = URL.parse(location, from);
  if (to === null || !/^https?:$/.test(to.protocol)) return undefined;
  to.username = '';
  to.password = '';
  return to;
}
