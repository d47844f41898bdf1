import { escapeProse } from '../text/prose.ts';
import { type ApiDraft, baseKey } from './api-draft.ts';

type Row = Readonly<Record<string, string | boolean>>;

/** The configuration rows of a provider: its credential, other values that samples read, and its address. */
export function configurationOf(draft: ApiDraft, values: Readonly<Record<string, string>>): Row[] {
  const { credential, variables, servers, name, file } = draft;
  const from = escapeProse(file);
  const isSame = servers.sandbox === servers.production;
  const secret = (key: string, what: string): Row => ({
    key,
    what,
    kind: 'env',
    secret: true,
    sandbox: 'TODO: the form of the value in the sandbox',
    production: 'TODO: the form of the value in production',
    where: 'TODO: give the way through the console to it, for both environments.',
    simulator: values[key] ?? '',
  });
  return [
    ...(credential.kind === 'none'
      ? []
      : [
          secret(
            credential.key,
            `The credential of ${escapeProse(name)}: ${escapeProse(credential.scheme)}.`,
          ),
        ]),
    ...(credential.password === undefined
      ? []
      : [secret(credential.password, 'The password that goes with it.')]),
    ...variables.map(
      ({ key, what, isSecret, value }): Row =>
        isSecret
          ? secret(key, what)
          : {
              key,
              what,
              kind: 'env',
              sandbox: value ?? 'TODO: the value in the sandbox',
              production: 'TODO: the value in production',
              where: `From ${from}. TODO: confirm it, and say where each value is found.`,
              simulator: values[key] ?? '',
            },
    ),
    {
      key: baseKey(draft),
      what: 'The address of the API, as it stands in every sample.',
      kind: 'url',
      sandbox: servers.sandbox,
      production: servers.production,
      where: `From ${from}. TODO: link to the page of the provider that gives it.`,
      ...(isSame
        ? { same: 'TODO: the input has one address; give that of the sandbox, or say why there is none.' }
        : {}),
    },
  ];
}
