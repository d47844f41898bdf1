import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { didYouMean } from '#diagnostics/did-you-mean.ts';
import { report } from '#diagnostics/report.ts';
import { type HttpMessage, parseHttp } from '#guide/data/parse-http.ts';
import { headerOf } from '#guide/data/split-http.ts';
import type { Sample } from '#guide/mdx-document.ts';
import { pageLine } from '#guide/page-line.ts';
import type { Provider } from '#library/library.ts';
import { compileDescription, type Description, type Operation } from '#simulator/compile-description.ts';
import type { OpenApiDocument } from '#simulator/open-api.ts';
import { defineRule } from '../define-rule.ts';
import { parsedDescription } from '../description/parsed-description.ts';
import { type CheckedRequest, checkRequest } from '../http/check-request.ts';
import { type Answered, checkResponse } from '../http/check-response.ts';
import type { Mismatch } from '../http/mismatch.ts';

/**
 * A request that a page shows is one that the API description of its provider holds, and the response after it, in the
 * same section, is one of those described. A request to a host of no provider, such as a webhook to the reader, is let
 * be.
 */
export const httpFence = defineRule({
  code: 'lint/http-fence',
  needsReferences: true,
  check: ({ document, providers: all }) => {
    const providers = [...all.values()];
    const fences = document.samples.filter(
      ({ language, info }) => language === 'http' && info.illustrative === undefined,
    );
    let asked: Asked | undefined;
    return fences.flatMap((fence) => {
      const message = parseHttp(fence.text);
      const place = (mismatch: Mismatch) => finding(document.file, fence, mismatch);
      if (message.kind === 'problem') return [];
      if (message.kind === 'response')
        return asked?.section === fence.section ? checkResponse(message, asked).map(place) : [];
      const { operation, mismatches, provider } = checkSent(message, providers);
      asked = operation && provider && answeredBy(operation, provider, fence);
      return mismatches.map(place);
    });
  },
});

type Asked = Answered & Pick<Sample, 'section'>;

function answeredBy(operation: Operation, provider: Provider, { section }: Sample): Asked | undefined {
  const description = descriptionOf(provider);
  return description && { operation, description, errorCode: provider.facts.errorCode, section };
}

type Sent = CheckedRequest & { readonly provider?: Provider };

function checkSent(message: Extract<HttpMessage, { kind: 'request' }>, providers: readonly Provider[]): Sent {
  const host = headerOf(message, 'host') ?? '';
  const url = URL.parse(message.target, `https://${host}`);
  if (url === null) return { mismatches: [] };
  const provider = providers.find((one) => hostsOf(one).includes(url.hostname));
  if (provider === undefined) return { mismatches: nearHost(message, url.hostname, providers) };
  const description = descriptionOf(provider);
  if (description === undefined) return { mismatches: [] };
  return { provider, ...checkRequest(message, url, description) };
}

function hostsOf({ facts: { hosts, environments } }: Provider): string[] {
  return [...hosts, ...Object.values(environments).map(({ baseUrl }) => new URL(baseUrl).hostname)];
}

/** A host that is almost one of a provider is a slip; any other is somebody else's. */
function nearHost(
  message: Extract<HttpMessage, { kind: 'request' }>,
  host: string,
  providers: readonly Provider[],
): Mismatch[] {
  const near = didYouMean(host, providers.flatMap(hostsOf));
  if (near === undefined) return [];
  const header = message.headers.find(({ name }) => name.toLowerCase() === 'host');
  const line = message.target.includes('://') ? 1 : (header?.line ?? 1);
  const text = `No provider declares the host \`${host}\`.`;
  return [{ line, text: host, message: text, help: `Did you mean \`${near}\`?` }];
}

const descriptions = new WeakMap<OpenApiDocument, Description | 'broken'>();

/** The description of a provider; nothing for one that is broken, which is a finding of its own. */
function descriptionOf(provider: Provider): Description | undefined {
  const document = parsedDescription(provider);
  if (document === undefined) return undefined;
  const known = descriptions.get(document) ?? compiled(document);
  descriptions.set(document, known);
  return known === 'broken' ? undefined : known;
}

function compiled(document: OpenApiDocument): Description | 'broken' {
  try {
    return compileDescription(document);
  } catch {
    return 'broken';
  }
}

function finding(file: string, fence: Sample, { line, text, message, help }: Mismatch): Diagnostic {
  const shown = fence.text.split('\n')[line - 1] ?? '';
  const from = Math.max(0, text === '' ? shown.search(/\S|$/) : shown.indexOf(text));
  const length = text !== '' && shown.includes(text) ? text.length : shown.length - from;
  const start = { line: pageLine(fence, line - 1), column: fence.indent + from + 1 };
  const span = { start, end: { line: start.line, column: start.column + length } };
  return report('lint/http-fence', { file, span }, message, help === undefined ? {} : { help });
}
