import { fence } from '#guide/fence.ts';
import { writePage } from '../pages/write-page.ts';
import { codeSpan, escapeProse } from '../text/prose.ts';
import type { ApiDraft } from './api-draft.ts';
import { curlSample } from './curl-sample.ts';

/** The auth section of a provider: the life of its credential, with a call that shows it at work. */
export function writeAuth(draft: ApiDraft): string {
  const { id, name, credential, today, operations } = draft;
  const title = escapeName(name);
  const keys =
    credential.kind === 'none'
      ? []
      : [credential.key, ...(credential.password === undefined ? [] : [credential.password])];
  const tried = operations.find(
    ({ isSecured, notRun, request }) =>
      isSecured && notRun === undefined && request.method === 'GET' && !readsVariables(request),
  );
  const facts = {
    title: `${title} credentials`,
    description: `How to get, store, send, replace and test the credentials of ${title}.`,
    tags: ['authentication'],
    provider: id,
    scheme: credential.scheme,
    owner: 'TODO: name who keeps this page',
    reviewed: today,
    reviewEvery: '90d',
    ...(keys.length === 0 || tried === undefined ? {} : { configuration: keys.map((key) => ({ use: key })) }),
  };
  return writePage(facts, [
    '## Obtain',
    'TODO: give the steps through the console, for the sandbox and for production, and who may take them.',
    ...credential.obtain
      .map((line) => `- ${line}`)
      .join('\n')
      .split('\n\n'),
    '## Store',
    'Keep it in a secrets manager, apart for each environment, and never in a repository or a log. TODO: say what else this provider asks for.',
    '## Use',
    useText(draft),
    ...(tried === undefined
      ? []
      : [
          `A call that changes nothing shows that it works:`,
          fence(
            `bash id=use-${id}`,
            curlSample(tried.request, { origin: draft.servers.sandbox, credential, printed: 'status' }),
          ),
          fence('text output', `HTTP ${tried.reply.status}`),
        ]),
    '## Expiry and rotation',
    'TODO: say when it expires, how it is replaced without an outage, and how it is revoked.',
    '## Test',
    'TODO: say how a reader sees that the credential is that of the right environment, and that a wrong one is refused.',
  ]);
}

function readsVariables(request: object): boolean {
  return /\{\{\w+\}\}/.test(JSON.stringify(request));
}

function useText({ credential }: ApiDraft): string {
  const key = codeSpan(credential.key);
  if (credential.kind === 'none') return 'TODO: say how a request is authenticated; the input does not.';
  if (credential.kind === 'bearer')
    return `Each request carries it as a bearer token; samples read it from ${key}.`;
  if (credential.kind === 'basic')
    return `Each request carries it as user name and password of HTTP Basic; samples read them from ${key} and ${codeSpan(credential.password ?? '')}.`;
  const place = { header: 'header', query: 'query parameter', cookie: 'cookie' }[
    credential.place?.in ?? 'header'
  ];
  return `Each request carries it in the ${place} ${codeSpan(credential.place?.name ?? '')}; samples read it from ${key}.`;
}

/** A name as a line of the frontmatter, which is no Markdown. */
function escapeName(name: string): string {
  return name.replace(/\s+/g, ' ').trim() || escapeProse('The provider');
}
