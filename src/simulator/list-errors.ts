import type { ErrorObject, OpenApiDocument, OperationObject } from './open-api.ts';

/** One error that an operation can answer with, where its facts come from, and how to bring it about. */
export interface DescribedError {
  readonly operationId: string;
  /** Its name in `components.x-errors`. */
  readonly name: string;
  readonly status: number;
  readonly code: string;
  readonly cause: string;
  readonly provoke: string;
  readonly source: string;
  readonly checked: string;
}

/** The errors of one operation: those of the whole document (root `x-errors`), then its own. */
export function listErrors(
  document: OpenApiDocument,
  operationId: string,
  operation: OperationObject,
): DescribedError[] {
  const names = new Set([...(document['x-errors'] ?? []), ...(operation['x-errors'] ?? [])]);
  return Array.from(names, (name) => describe(document, operationId, name));
}

function describe(document: OpenApiDocument, operationId: string, name: string): DescribedError {
  const error: ErrorObject | undefined = document.components?.['x-errors']?.[name];
  if (error === undefined) throw new Error(`Operation ${operationId} names the undescribed error "${name}".`);
  const { status, code, cause, provoke } = error;
  return {
    operationId,
    name,
    status,
    code,
    cause,
    provoke,
    source: error['x-source'],
    checked: error['x-checked'],
  };
}
