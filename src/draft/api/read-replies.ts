import { STATUS_CODES } from 'node:http';
import type { Json, JsonObject } from '#simulator/open-api.ts';
import { plainProse } from '../text/prose.ts';
import type { ListedOperation, SampleReply } from './api.ts';
import { jsonMediaOf } from './describe-operations.ts';
import { followReference } from './follow-reference.ts';
import { objectAt, textAt } from './json-fields.ts';
import type { ValueJudge } from './judge-values.ts';
import { type Candidate, candidatesOf, examplesOf } from './sample-values.ts';

/** An error of one operation before it is known where codes stand. `body` is undefined where the input describes none. */
export interface RawError {
  readonly status: number;
  readonly cause: string;
  readonly body?: Json;
  readonly isExample: boolean;
  readonly line: number;
}

/** What an operation answers, as far as the input tells. `opened`: statuses whose schema no value was found for. */
export interface Replies {
  readonly reply: SampleReply;
  readonly errors: readonly RawError[];
  readonly opened: readonly string[];
}

/** What replies are read with. */
export interface ReplyReader {
  readonly document: JsonObject;
  readonly judge: ValueJudge;
  readonly lineOf: (pointer: string) => number;
}

/** Reads the answer of an operation when all is well, and its errors: each example of an error is one. */
export function readReplies(operation: ListedOperation, reader: ReplyReader): Replies {
  const responses = objectAt(operation.value, 'responses');
  const statuses = Object.keys(responses).filter((status) => /^[1-5]\d\d$/.test(status));
  const success = statuses.filter((status) => /^2/.test(status) && status !== '205').sort()[0];
  const good = success ?? (Object.hasOwn(responses, 'default') ? 'default' : undefined);
  const opened: string[] = [];
  const valuesOf = (status: string) => valid(operation, status, { reader, opened });
  const chosen = good === undefined ? undefined : valuesOf(good)[0];
  const reply: SampleReply = {
    status: Number(success ?? 200),
    ...(chosen === undefined || success === '204' ? {} : { body: chosen.value }),
    isExample: chosen?.isExample ?? false,
  };
  const errors = statuses
    .filter((status) => /^[45]/.test(status))
    .flatMap((status) => errorsAt(operation, status, { reader, values: valuesOf(status) }));
  return { reply, errors, opened };
}

interface Judging {
  readonly reader: ReplyReader;
  readonly opened: string[];
}

/** The values that a response may have; where none fits its schema, the first of them, and the schema is opened. */
function valid(operation: ListedOperation, status: string, { reader, opened }: Judging): Candidate[] {
  const { document, judge } = reader;
  const response = followReference(document, objectAt(operation.value, 'responses')[status]);
  const media = response === undefined ? undefined : jsonMediaOf(response);
  if (media === undefined) return [];
  const candidates = candidatesOf(document, media, false);
  const fitting = candidates.filter(({ value }) => judge.reply(operation.id, status, value));
  if (fitting.length > 0 || candidates[0] === undefined) return fitting;
  opened.push(status);
  return [candidates[0]];
}

interface ErrorContext {
  readonly reader: ReplyReader;
  readonly values: readonly Candidate[];
}

function errorsAt(operation: ListedOperation, status: string, { reader, values }: ErrorContext): RawError[] {
  const { document, lineOf } = reader;
  const response = followReference(document, objectAt(operation.value, 'responses')[status]) ?? {};
  const said = plainProse(textAt(response, 'description'), 200) || STATUS_CODES[status] || `Status ${status}`;
  const media = jsonMediaOf(response);
  const named = media === undefined ? [] : examplesOf(document, media);
  const bodies = values.filter(({ isExample }) => isExample);
  const shown = bodies.length > 0 ? bodies : values.slice(0, 1);
  const error = { status: Number(status), line: lineOf(`${operation.pointer}/responses/${status}`) };
  if (shown.length === 0) return [{ ...error, cause: said, isExample: false }];
  return shown.map(({ value, isExample, name, summary }) => ({
    ...error,
    body: value,
    isExample,
    cause:
      plainProse(summary ?? '', 200) ||
      (named.length > 1 && name !== undefined ? `${said.replace(/[.:]$/, '')}: ${name}` : said),
  }));
}
