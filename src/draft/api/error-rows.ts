import { escapeProse } from '../text/prose.ts';
import type { DraftedOperation, SampleError, SampleRequest } from './api.ts';
import type { ApiDraft } from './api-draft.ts';
import { keyIn } from './request-of-sample.ts';
import { sentCredential } from './sent-credential.ts';
import { isProvokedWithoutKey } from './try-operations.ts';

type Row = Readonly<Record<string, unknown>>;

/** The rows of a guide's error table: each status and code once, provoked by a request to the simulator. */
export function errorRows(draft: ApiDraft): Row[] {
  const seen = new Map<string, { operation: DraftedOperation; error: SampleError }>();
  for (const operation of draft.operations)
    for (const error of operation.errors)
      if (!seen.has(error.name)) seen.set(error.name, { operation, error });
  const codes = Map.groupBy(seen.values(), ({ error }) => error.code);
  return [...seen.values()]
    .sort((a, b) => a.error.status - b.error.status)
    .map(({ operation, error }) => ({
      ...((codes.get(error.code)?.length ?? 0) > 1 || !/^[\w.-]+$/.test(error.code)
        ? { id: error.name.replaceAll('_', '-') }
        : {}),
      status: error.status,
      code: error.code,
      where: 'response',
      cause: causeOf(error),
      resolution: 'TODO: say what a reader looks at or changes first.',
      retry: error.status === 429 || error.status >= 500 ? 'backoff' : 'after',
      provoke: provokeOf(operation, error, draft),
    }));
}

function causeOf({ cause, isExample }: SampleError): string {
  const said = escapeProse(cause).replace(/(?<![.!?…])$/, '.');
  return isExample
    ? `${said} TODO: confirm when this happens.`
    : `${said} TODO: the input gives no code; write that of the provider.`;
}

function provokeOf(operation: DraftedOperation, error: SampleError, draft: ApiDraft): Row {
  const credential = sentCredential(operation, draft.credential);
  const isMissingKey = isProvokedWithoutKey(operation, error, draft.plan);
  const isOwnHeader = credential.kind === 'apiKey' || credential.kind === 'none';
  const sent = isMissingKey ? undefined : credential;
  const headers = [...operation.request.headers.filter(isLiteral), ...keyIn('header', sent)];
  const query = [...operation.request.query.filter(isLiteral), ...keyIn('query', sent)];
  return {
    request: {
      method: operation.method,
      path: shellPath(operation.request),
      ...(headers.length === 0 ? {} : { headers: shellFields(headers) }),
      ...(query.length === 0 ? {} : { query: shellFields(query) }),
      ...(isMissingKey || isOwnHeader ? { credential: false } : {}),
    },
    ...(isMissingKey ? {} : { fault: error.name }),
  };
}

/** A `$` before a letter would be read as a variable there; a fault needs no such field. */
function isLiteral([name, value]: readonly [string, string]): boolean {
  return !/\$[A-Za-z_{]/.test(name + value);
}

function shellPath({ path }: SampleRequest): string {
  return path.replace(/\{\{(\w+)\}\}/g, (_, name: string) => `$${name}`);
}

function shellFields(fields: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries(
    fields.map(([name, value]) => [name, value.replace(/\{\{(\w+)\}\}/g, (_, key: string) => `$${key}`)]),
  );
}
