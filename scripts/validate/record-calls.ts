import type { FetchHandler } from '#samples/gateway/web-handler.ts';
import type { Exchange } from '#simulator/exchange.ts';
import type { Simulator } from '#simulator/simulator.ts';
import type { Timing } from './timing.ts';

/** A call of the service, as the simulator got and answered it. */
export interface RecordedCall {
  readonly exchange: Exchange;
  /** When it came, and when it was answered. */
  readonly cameAt: number;
  readonly answeredAt: number;
  /** The seconds of `Retry-After` that it was answered with. */
  readonly retryAfter: number | undefined;
}

/** The calls of a service, in the order in which they came. */
export interface CallRecorder {
  readonly fetch: FetchHandler;
  readonly calls: readonly RecordedCall[];
  /** Resolves as soon as there are more calls than `count`, or when the time is up. */
  moreThan(count: number, milliseconds: number): Promise<void>;
}

/** What is needed to record. */
export interface RecordOptions {
  readonly simulator: Pick<Simulator, 'fetch' | 'journal'>;
  readonly timing: Timing;
  readonly signal: AbortSignal;
  /** The seconds of `Retry-After` for an answer 429 that names none. */
  readonly retryAfter: number;
}

/** Stands before a simulator, and keeps what comes and when. An answer 429 always says when to try again. */
export function recordCalls({ simulator, timing, signal, retryAfter }: RecordOptions): CallRecorder {
  const calls: RecordedCall[] = [];
  const seen = new Set<Exchange>();
  const listeners = new Set<() => void>();
  return {
    calls,
    async fetch(request) {
      const cameAt = timing.now();
      const answer = await simulator.fetch(request);
      const { pathname } = new URL(request.url);
      const exchange = simulator.journal.findLast(
        (one) => !seen.has(one) && one.method === request.method && one.path === pathname,
      );
      const response = answer.status === 429 ? withRetryAfter(answer, retryAfter) : answer;
      if (exchange !== undefined) {
        seen.add(exchange);
        const asked = response.headers.get('retry-after');
        calls.push({
          ...{ exchange, cameAt, answeredAt: timing.now() },
          retryAfter: asked === null ? undefined : Number(asked),
        });
        for (const listener of listeners) listener();
      }
      return response;
    },
    async moreThan(count, milliseconds) {
      if (calls.length > count) return;
      const given = new AbortController();
      const heard = new Promise<void>((resolve) => {
        const listener = () => {
          if (calls.length > count) resolve();
        };
        listeners.add(listener);
        given.signal.addEventListener('abort', () => listeners.delete(listener));
      });
      await Promise.race([heard, timing.wait(milliseconds, AbortSignal.any([signal, given.signal]))]);
      given.abort();
    },
  };
}

function withRetryAfter(answer: Response, seconds: number): Response {
  if (answer.headers.has('retry-after')) return answer;
  const headers = new Headers(answer.headers);
  headers.set('retry-after', String(seconds));
  return new Response(answer.body, { status: answer.status, headers });
}
