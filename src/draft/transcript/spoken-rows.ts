import { escapeProse } from '../text/prose.ts';
import { envNameOf } from '../text/slug-of.ts';
import type { Spoken } from './find-spoken.ts';
import type { LinkTo } from './recording-link.ts';

type Row = Readonly<Record<string, unknown>>;

const secretName = /KEY|SECRET|TOKEN|PASSWORD|CREDENTIAL/;

/** Configuration rows of what was heard of variables and addresses; those that the provider has are used. */
export function spokenRows(
  spoken: readonly Spoken[],
  known: readonly { readonly key: string; readonly kind: string }[],
  linkTo: LinkTo,
): Row[] {
  const rows = new Map<string, Row>();
  for (const one of spoken) {
    if (one.kind === 'variable' && !rows.has(one.name)) rows.set(one.name, variableRow(one, known, linkTo));
    if (one.kind === 'address') {
      const { hostname, origin } = new URL(one.url);
      const key = envNameOf(`${hostname.replace(/^www\.|\.\w+$/g, '')} URL`);
      if (!rows.has(key)) rows.set(key, addressRow(key, origin, linkTo(one.at)));
    }
  }
  return [...rows.values()];
}

type Variable = Extract<Spoken, { kind: 'variable' }>;

function variableRow(
  { name, value, at }: Variable,
  known: readonly { readonly key: string; readonly kind: string }[],
  linkTo: LinkTo,
): Row {
  const unused = 'TODO: read it in a sample; it was only heard.';
  const row = known.find(({ key }) => key === name);
  if (row !== undefined) return { use: name, ...(row.kind === 'env' ? { unused } : {}) };
  const isSecret = secretName.test(name);
  return {
    key: name,
    what: `Heard at ${linkTo(at)}. TODO: confirm the name, and say what it is for.`,
    kind: 'env',
    ...(isSecret ? { secret: true } : {}),
    sandbox:
      value === undefined || isSecret ? 'TODO: the value in the sandbox' : `TODO: confirm ${oneLine(value)}`,
    production: 'TODO: the value in production',
    where: 'TODO: say where each value is found.',
    unused,
  };
}

function addressRow(key: string, origin: string, moment: string): Row {
  return {
    key,
    what: `An address that was heard at ${moment}. TODO: confirm it, and say what it is.`,
    kind: 'url',
    sandbox: origin,
    production: `TODO: confirm that ${origin} is that of production`,
    where: `From the recording, ${moment}. TODO: link to the page that gives it.`,
  };
}

function oneLine(text: string): string {
  return escapeProse(text).slice(0, 80);
}
