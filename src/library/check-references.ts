import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { suggest } from '#diagnostics/did-you-mean.ts';
import { report } from '#diagnostics/report.ts';
import type { AnyDocument } from '#guide/mdx-document.ts';
import type { Library } from './library.ts';
import { resolveConfiguration } from './resolve-configuration.ts';

/** Holds that the ids in a page's facts name something: provider, auth sections, configuration rows. */
export function checkReferences(
  document: AnyDocument,
  { providers, auth }: { providers: Library['providers']; auth: ReadonlySet<string> },
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const hold = (pointer: string, id: string, valid: Iterable<string>) => {
    const ids = [...valid];
    if (ids.includes(id)) return true;
    const span = document.fields.get(pointer)?.value;
    const at = { file: document.file, ...(span === undefined ? {} : { span }) };
    const what =
      pointer === '/provider' ? 'provider' : pointer.startsWith('/auth/') ? 'auth section' : 'sample';
    diagnostics.push(
      report('content/unknown-reference', at, `There is no ${what} \`${id}\`.`, { help: suggest(id, ids) }),
    );
    return false;
  };
  if ('auth' in document.facts)
    for (const [index, id] of document.facts.auth.entries()) hold(`/auth/${index}`, id, auth);
  if ('errors' in document.facts) {
    const samples = document.samples.map(({ id: sample }) => sample);
    for (const [index, { provoke }] of document.facts.errors.entries()) {
      if (provoke.sample !== undefined) hold(`/errors/${index}/provoke/sample`, provoke.sample, samples);
    }
  }
  const hasProvider =
    !('provider' in document.facts) || hold('/provider', document.facts.provider, providers.keys());
  return hasProvider
    ? [...diagnostics, ...resolveConfiguration(document, providers).diagnostics]
    : diagnostics;
}
