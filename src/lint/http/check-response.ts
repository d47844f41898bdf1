import type { HttpMessage } from '#guide/data/parse-http.ts';
import { bodyLanguage } from '#guide/data/split-http.ts';
import { codesOf } from '#simulator/codes-of.ts';
import type { Description, Operation } from '#simulator/compile-description.ts';
import type { Json, SchemaObject } from '#simulator/open-api.ts';
import { toProblems } from '#simulator/problem.ts';
import { bodyMismatches } from './check-body.ts';
import { type Mismatch, operationName } from './mismatch.ts';
import { readElisions } from './read-elisions.ts';

/** What a response answers. `errorCode`: JSON pointers to the places in an error body that hold a code. */
export interface Answered {
  readonly operation: Operation;
  readonly description: Description;
  readonly errorCode: readonly string[];
}

/** Compares a response with the description of the operation that it answers: its status, its error code, its body. */
export function checkResponse(
  message: Extract<HttpMessage, { kind: 'response' }>,
  { operation, description, errorCode }: Answered,
): Mismatch[] {
  const { status } = message;
  const described = responseOf(operation, status);
  const isListed = status < 400 || operation.errors.some((one) => one.status === status);
  if (described === undefined || (described.isDefault && operation.errors.length > 0 && !isListed)) {
    return [{ line: 1, text: String(status), ...unknownStatus(operation, status) }];
  }
  if (bodyLanguage(message) !== 'json' || message.body.trim() === '') return [];
  const { value, places } = readElisions(JSON.parse(message.body) as Json);
  const validate = described.schema === undefined ? undefined : description.validatorOf(described.schema);
  const problems = validate === undefined || validate(value) ? [] : toProblems('body', validate.errors ?? []);
  return [
    ...bodyMismatches(problems, { message, operation, value, places }),
    ...unknownCode(message, operation, codesOf(value, errorCode)),
  ];
}

function responseOf(
  { responses }: Operation,
  status: number,
): { readonly schema: SchemaObject | undefined; readonly isDefault: boolean } | undefined {
  const key = [String(status), `${Math.floor(status / 100)}XX`, 'default'].find((one) => responses.has(one));
  return key === undefined ? undefined : { schema: responses.get(key), isDefault: key === 'default' };
}

function unknownStatus(operation: Operation, status: number): Pick<Mismatch, 'message' | 'help'> {
  const known = [...operation.responses.keys(), ...operation.errors.map((error) => String(error.status))];
  const statuses = [...new Set(known)].filter((one) => one !== 'default').sort();
  return {
    message: `\`${operationName(operation)}\` does not answer with ${status}, by its description.`,
    help: `It answers with ${statuses.join(', ')}.`,
  };
}

function unknownCode(
  message: Extract<HttpMessage, { kind: 'response' }>,
  operation: Operation,
  codes: readonly string[],
): Mismatch[] {
  const { status, body, bodyLine } = message;
  const known = operation.errors.filter((error) => error.status === status).map(({ code }) => code);
  const [first] = codes;
  if (status < 400 || known.length === 0 || first === undefined || codes.some((code) => known.includes(code)))
    return [];
  const line =
    bodyLine +
    Math.max(
      0,
      body.split('\n').findIndex((one) => one.includes(first)),
    );
  return [
    {
      line,
      text: first,
      message: `\`${operationName(operation)}\` does not answer ${status} with the code \`${first}\`, by its description.`,
      help: `With ${status} it has ${known.map((code) => `\`${code}\``).join(', ')}.`,
    },
  ];
}
