import { z } from 'zod';
import type { Exchange } from '#simulator/exchange.ts';
import { isLoopback } from './is-loopback.ts';
import type { RunningSimulator } from './run-simulator.ts';

/** Where a running simulator is looked into and steered, under its own address. */
export const controlPath = '/__handrail/';

const faultSchema = z.strictObject({
  name: z.string(),
  times: z.int().positive().default(1),
  operationId: z.string().optional(),
});

const help = `GET ${controlPath}journal, GET or POST ${controlPath}faults, POST ${controlPath}reset`;

/** Answers a call of the control endpoint; calls that a page of another origin makes in a browser are refused. */
export async function answerControl(running: RunningSimulator, request: Request): Promise<Response> {
  const origin = request.headers.get('origin');
  if (origin !== null && !isLoopback(origin))
    return problem(403, 'Pages of other origins may not call this.');
  const { pathname } = new URL(request.url);
  switch (`${request.method} ${pathname.slice(controlPath.length)}`) {
    case 'GET journal':
      return Response.json({ calls: running.journal().map((exchange) => callOf(running, exchange)) });
    case 'GET faults':
      return Response.json({ faults: running.faultNames });
    case 'POST faults':
      return injectFault(running, await request.text());
    case 'POST reset':
      running.reset();
      return Response.json({ reset: true });
    default:
      return problem(404, `There is no ${request.method} ${pathname}, only ${help}.`);
  }
}

function injectFault(running: RunningSimulator, text: string): Response {
  try {
    const fault = faultSchema.safeParse(JSON.parse(text));
    if (!fault.success) return problem(400, z.prettifyError(fault.error));
    const { name, times, operationId } = fault.data;
    running.injectFault({ name, times, ...(operationId === undefined ? {} : { operationId }) });
    return Response.json({ name, times, ...(operationId === undefined ? {} : { operationId }) });
  } catch (cause) {
    return problem(400, cause instanceof Error ? cause.message : String(cause));
  }
}

/** A call without its headers; values that the provider declares secret are named in place of shown. */
function callOf({ loaded }: RunningSimulator, exchange: Exchange): unknown {
  const { requestHeaders, ...call } = exchange;
  const secrets = loaded.provider.facts.configuration.filter(({ secret }) => secret);
  const text = secrets.reduce((rest, { key }) => {
    const value = JSON.stringify(loaded.keys[key] ?? '').slice(1, -1);
    return value === '' ? rest : rest.replaceAll(value, `[${key}]`);
  }, JSON.stringify(call));
  return JSON.parse(text);
}

function problem(status: number, message: string): Response {
  return Response.json({ error: message }, { status });
}
