import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { suggest } from '#diagnostics/did-you-mean.ts';
import { report } from '#diagnostics/report.ts';
import type { AnyDocument, Guide } from '#guide/mdx-document.ts';
import type { Library } from './library.ts';
import { resolveConfiguration } from './resolve-configuration.ts';

/** What there is to refer to. `auth` holds those with errors of their own too. */
export interface Known {
  readonly providers: Library['providers'];
  readonly auth: ReadonlySet<string>;
}

/** An id in a page’s facts, and what it can name. */
interface Reference {
  readonly pointer: string;
  readonly id: string;
  /** In words: `provider`. */
  readonly what: string;
  readonly valid: readonly string[];
}

/** Holds that the ids in a page’s facts name something: provider, auth sections, samples, rows. */
export function checkReferences(document: AnyDocument, known: Known): Diagnostic[] {
  const references = [
    ...('provider' in document.facts ? [providerReference(document.facts.provider, known)] : []),
    ...(document.kind === 'guide' ? guideReferences(document, known) : []),
  ];
  const wrong = references.filter(({ id, valid }) => !valid.includes(id));
  return [
    ...wrong.map((reference) => unknown(document, reference)),
    ...(wrong.some(({ pointer }) => pointer === '/provider')
      ? []
      : resolveConfiguration(document, known.providers).diagnostics),
  ];
}

function providerReference(id: string, { providers }: Known): Reference {
  return { pointer: '/provider', id, what: 'provider', valid: [...providers.keys()] };
}

function guideReferences({ facts, samples }: Guide, { auth, providers }: Known): Reference[] {
  const sampleIds = samples.map(({ id }) => id);
  const { monitors = [], rateLimits = [], runbook = [] } = facts.operations ?? {};
  const entries = runbook.map(({ id }) => id);
  const limits = providers.get(facts.provider)?.facts.rateLimits.map(({ id }) => id);
  return [
    ...facts.auth.map((id, row) => ({ pointer: `/auth/${row}`, id, what: 'auth section', valid: [...auth] })),
    ...facts.errors.flatMap(({ provoke: { sample } }, row) => {
      const pointer = `/errors/${row}/provoke/sample`;
      return sample === undefined ? [] : [{ pointer, id: sample, what: 'sample', valid: sampleIds }];
    }),
    ...monitors.map(({ runbook: id }, row) => {
      const pointer = `/operations/monitors/${row}/runbook`;
      return { pointer, id, what: 'entry of the runbook', valid: entries };
    }),
    ...rateLimits.flatMap((item, row) => {
      const pointer = `/operations/rateLimits/${row}/use`;
      const what = 'rate limit of the provider';
      return limits === undefined || !('use' in item) ? [] : [{ pointer, id: item.use, what, valid: limits }];
    }),
  ];
}

function unknown({ file, fields }: AnyDocument, { pointer, id, what, valid }: Reference): Diagnostic {
  const span = fields.get(pointer)?.value;
  const at = { file, ...(span === undefined ? {} : { span }) };
  const help = suggest(id, valid);
  return report('content/unknown-reference', at, `There is no ${what} \`${id}\`.`, { help });
}
