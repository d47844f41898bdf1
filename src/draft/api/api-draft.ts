import type { JsonObject } from '#simulator/open-api.ts';
import type { ApiEvent, ApiVariable, Credential, DraftedOperation } from './api.ts';
import type { ApiServers } from './read-servers.ts';
import type { SimulatorPlan } from './simulator-plan.ts';

/** Everything that the files of a draft of an API are written from. */
export interface ApiDraft {
  /** The folder of the provider. */
  readonly id: string;
  /** What the names of its variables start with. */
  readonly prefix: string;
  readonly name: string;
  /** One sentence, or a to-do item. */
  readonly about: string;
  readonly version: string;
  readonly documentation: string | undefined;
  readonly support: string | undefined;
  readonly servers: ApiServers;
  readonly credential: Credential;
  readonly operations: readonly DraftedOperation[];
  readonly description: JsonObject;
  readonly plan: SimulatorPlan;
  readonly events: readonly ApiEvent[];
  readonly variables: readonly ApiVariable[];
  /** What the input says of rate limits. */
  readonly rateLimits: readonly { readonly text: string; readonly line: number }[];
  /** What the auth page is called, without its folder. */
  readonly authId: string;
  /** The name of the input, and the day. */
  readonly file: string;
  readonly today: string;
}

/** The key of the row that says where the API is. */
export function baseKey({ prefix }: Pick<ApiDraft, 'prefix'>): string {
  return `${prefix}_API_BASE`;
}

/** The value of each variable when samples run against the simulator. */
export function simulatorValues(
  draft: Pick<ApiDraft, 'credential' | 'variables'>,
): Readonly<Record<string, string>> {
  const { credential, variables } = draft;
  const secret = (key: string) => `simulated_${key.toLowerCase()}`;
  return Object.fromEntries([
    [credential.key, secret(credential.key)],
    ...(credential.password === undefined ? [] : [[credential.password, secret(credential.password)]]),
    ...variables.map(({ key, value }) => [key, value ?? secret(key)]),
  ]);
}
