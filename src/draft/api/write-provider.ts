import { type FieldComments, writeYaml } from '../pages/write-yaml.ts';
import { codeSpan, escapeProse } from '../text/prose.ts';
import { type ApiDraft, simulatorValues } from './api-draft.ts';
import { configurationOf } from './configuration-rows.ts';

/** The facts of a provider. What the input does not say is a to-do item in its place. */
export function writeProvider(draft: ApiDraft): string {
  const { id, name, about, version, servers, credential, plan, today, rateLimits, documentation, support } =
    draft;
  const standIn = `https://docs.${id}.example`;
  const facts = {
    name,
    description: about,
    checked: today,
    documentation: documentation ?? standIn,
    apiVersion: version,
    environments: { sandbox: { baseUrl: servers.sandbox }, production: { baseUrl: servers.production } },
    hosts: [...new Set([servers.sandbox, servers.production].map((origin) => new URL(origin).hostname))],
    credential: {
      scheme: credential.kind === 'basic' ? 'basic' : 'bearer',
      key: credential.key,
      ...(credential.password === undefined ? {} : { password: credential.password }),
    },
    errorCode: plan.errorPointers.length > 0 ? plan.errorPointers : ['/code'],
    configuration: configurationOf(draft, simulatorValues(draft)),
    ...(rateLimits.length === 0
      ? {}
      : {
          rateLimits: rateLimits.map(({ text }, index) => ({
            id: index === 0 ? 'requests' : `requests-${index + 1}`,
            what: `${escapeProse(text)} TODO: give the numbers, and the page that says so.`,
            source: documentation ?? standIn,
            confirmed: false,
          })),
        }),
    retryPolicy: 'TODO: say which failures to retry, how often and with which pauses.',
    support: support ?? documentation ?? standIn,
  };
  return writeYaml(facts, commentsOf(draft));
}

function commentsOf(draft: ApiDraft): FieldComments {
  const { servers, credential, plan, documentation, support } = draft;
  const sent =
    credential.place === undefined
      ? undefined
      : `in the ${credential.place.in} ${codeSpan(credential.place.name)}`;
  const comments: Record<string, string | undefined> = {
    documentation: documentation === undefined ? 'TODO: give the address of the documentation.' : undefined,
    'environments.sandbox.baseUrl': servers.doubts.sandbox,
    'environments.production.baseUrl': servers.doubts.production,
    'credential.scheme':
      credential.kind === 'none'
        ? 'TODO: say how a request is authenticated; the input does not.'
        : sent && `The key is sent ${sent}; samples send it so by themselves.`,
    errorCode:
      plan.errorPointers.length === 0 ? 'TODO: say where in an error body its code stands.' : undefined,
    support:
      support === undefined ? 'TODO: give the address at which the provider is asked for help.' : undefined,
  };
  return Object.fromEntries(
    Object.entries(comments).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
