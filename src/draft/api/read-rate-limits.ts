import type { JsonObject } from '#simulator/open-api.ts';
import { plainProse } from '../text/prose.ts';
import type { ApiSource, ListedOperation } from './api.ts';
import { followReference } from './follow-reference.ts';
import { objectAt, textAt } from './json-fields.ts';

/** A sentence about how often the API may be called. */
export interface RateLimitText {
  readonly text: string;
  readonly line: number;
}

const about = /\b(?:rate[- ]limit\w*|throttl\w*|requests? per (?:second|minute|hour|day)|quota)\b/i;

/** What a description says of rate limits: in its own text, and in answers with 429. Each sentence once, three at most. */
export function readRateLimits({
  document,
  lineOf,
  operations,
}: ApiSource & { readonly operations: readonly ListedOperation[] }): RateLimitText[] {
  const info = textAt(objectAt(document, 'info'), 'description');
  const texts = [
    { text: sentenceIn(info), line: lineOf('/info/description') },
    ...operations.flatMap(({ value, pointer }) =>
      limited(document, value).map((text) => ({ text, line: lineOf(`${pointer}/responses/429`) })),
    ),
  ];
  const told = texts.filter((one): one is RateLimitText => one.text !== undefined && one.text !== '');
  return told.filter(({ text }, index) => told.findIndex((one) => one.text === text) === index).slice(0, 3);
}

function sentenceIn(text: string): string | undefined {
  const paragraph = text.split(/\n\s*\n/).find((part) => about.test(part) && !/^\s*#/.test(part));
  if (paragraph === undefined) return undefined;
  const sentence = plainProse(paragraph, 1000)
    .split(/(?<=[.!?])\s+/)
    .find((part) => about.test(part));
  return sentence?.slice(0, 240);
}

function limited(document: JsonObject, operation: JsonObject): string[] {
  const response = followReference(document, objectAt(operation, 'responses')['429']);
  if (response === undefined) return [];
  const headers = Object.keys(objectAt(response, 'headers')).filter((name) => /limit|retry/i.test(name));
  const said = plainProse(textAt(response, 'description'), 160) || 'Too many requests';
  const sentence = said.replace(/(?<![.!?…])$/, '.');
  return [
    headers.length === 0 ? sentence : `${sentence} Headers of the answer: ${headers.slice(0, 5).join(', ')}.`,
  ];
}
