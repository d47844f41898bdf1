import type { Guide } from '#guide/mdx-document.ts';
import { environmentLines } from '../simulators/environment-lines.ts';
import type { PortChoice } from '../simulators/listen-locally.ts';
import { listenLocally } from '../simulators/listen-locally.ts';
import type { LoadedSimulator } from '../simulators/load-simulator.ts';
import { openGateway } from '../simulators/open-gateway.ts';
import { postAnywhere, toResult } from '../simulators/post-locally.ts';
import { openSender } from '../webhook/open-sender.ts';
import type { WebhookProvider } from '../webhook/webhook-provider.ts';
import type { Senders } from './checks/check-webhooks.ts';
import type { Exercise } from './exercise.ts';
import { type CallRecorder, recordCalls } from './record-calls.ts';
import type { Check } from './report.ts';
import { runValidation } from './run-validation.ts';
import type { Timing } from './timing.ts';
import type { Validation, WebhookTarget } from './validation.ts';

/** What is validated, and how. */
export interface ValidateRequest {
  readonly guide: Guide;
  readonly loaded: LoadedSimulator;
  readonly service: string;
  readonly webhook: WebhookTarget | undefined;
  readonly exercises: readonly Exercise[];
  readonly guideCalls: readonly string[];
  /** The seconds of `Retry-After`. */
  readonly retryAfter: number;
  /** How long something that does not come is waited for, in milliseconds. */
  readonly patience: number;
}

/** Where it is done, and who hears of it. */
export interface ValidateSurroundings {
  readonly port: PortChoice;
  /** Also leads the provider’s own host names to the simulator; `preload` is what Node needs for that. */
  readonly gateway: { readonly stateDir: string; readonly preload: string } | undefined;
  readonly timing: Timing;
  readonly freshId: Validation['freshId'];
  readonly progress: (text: string) => void;
  readonly signal: AbortSignal;
  /** Called when the simulator listens, with its address and the environment that leads there; the checks begin after it. */
  readonly onListening: (url: string, lines: readonly string[]) => Promise<void>;
}

/** Starts the simulator of the guide’s provider, lets the service work against it, and gives the lines of the checklist. */
export async function validateService(
  request: ValidateRequest,
  surroundings: ValidateSurroundings,
): Promise<readonly Check[]> {
  const { loaded, webhook, retryAfter } = request;
  const { timing, signal, progress, gateway: gatewayPlan } = surroundings;
  const simulator = loaded.start(async (delivery) =>
    webhook === undefined
      ? { failed: 'no address for webhooks is known' }
      : toResult(await postAnywhere(webhook.url, delivery, signal)),
  );
  const recorder = recordCalls({ simulator, timing, signal, retryAfter });
  const server = await listenLocally(recorder.fetch, surroundings.port);
  const gateway = gatewayPlan && (await openGateway([routeOf(loaded, recorder)], gatewayPlan));
  try {
    const own = environmentLines(loaded, gateway === undefined ? server.url : undefined);
    await surroundings.onListening(server.url, [...own, ...(gateway?.lines ?? [])]);
    const validation: Validation = { ...request, ...surroundings, simulator, recorder };
    return await runValidation(validation, sendersOf(request, signal), (text) => progress(`${text}\n`));
  } finally {
    await gateway?.stop();
    await server.stop();
  }
}

function routeOf(loaded: LoadedSimulator, { fetch }: CallRecorder) {
  return { loaded, fetch };
}

function sendersOf({ loaded, webhook }: ValidateRequest, signal: AbortSignal): Senders | undefined {
  if (webhook === undefined || loaded.webhooks === undefined) return undefined;
  const { url: to, knownAs: url, secret } = webhook;
  const open = (own: string) =>
    openSender(loaded as WebhookProvider, { to, url, secret: own, signal, post: postAnywhere });
  return { right: open(secret), wrong: open(`${secret}-of-another-endpoint`) };
}
