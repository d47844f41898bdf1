import type { FetchHandler } from '../gateway/web-handler.ts';
import type { TrackJob } from './track-job.ts';

/**
 * Leads the public host of the page's webhook endpoint to its local receiver, as the reader's own load balancer would:
 * so a sample may call its public address too.
 */
export function forwardRoute(webhooks: TrackJob['webhooks']): [string, FetchHandler][] {
  if (webhooks === undefined) return [];
  const endpoint = new URL(webhooks.endpoint);
  const forward: FetchHandler = async (request) => {
    const { pathname, search } = new URL(request.url);
    const target =
      pathname === endpoint.pathname
        ? `${webhooks.forwardTo}${search}`
        : new URL(`${pathname}${search}`, webhooks.forwardTo);
    const headers = new Headers(request.headers);
    for (const name of ['host', 'content-length']) headers.delete(name);
    const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
    const body = hasBody ? await request.arrayBuffer() : null;
    const response = await fetch(target, { method: request.method, headers, body, redirect: 'manual' });
    const answered = new Headers(response.headers);
    for (const name of ['content-encoding', 'content-length']) answered.delete(name);
    return new Response(await response.arrayBuffer(), { status: response.status, headers: answered });
  };
  return [[endpoint.hostname, forward]];
}
