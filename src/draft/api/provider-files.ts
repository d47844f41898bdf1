import { writeYaml } from '../pages/write-yaml.ts';
import type { ApiDraft } from './api-draft.ts';
import { writeAuth } from './write-auth.ts';
import { writeFidelity } from './write-fidelity.ts';
import { writeProvider } from './write-provider.ts';
import { writeSimulator } from './write-simulator.ts';

/** The files of a provider: facts, description, simulator, events, differences, and its auth section. */
export function providerFiles(draft: ApiDraft): Map<string, string> {
  const folder = `providers/${draft.id}`;
  return new Map([
    [`${folder}/provider.yaml`, writeProvider(draft)],
    [`${folder}/openapi.yaml`, writeYaml(draft.description)],
    [`${folder}/simulator.ts`, writeSimulator(draft)],
    ...draft.events.map(({ name, payload }): [string, string] => [
      `${folder}/events/${name}.json`,
      `${JSON.stringify(payload, null, 2)}\n`,
    ]),
    [`${folder}/FIDELITY.md`, writeFidelity(draft)],
    [`auth/${draft.authId}.mdx`, writeAuth(draft)],
  ]);
}
