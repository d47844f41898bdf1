import type { DocumentedAnswer } from '#schema/receiver.ts';
import type { DeliveryResult } from '#simulator/delivery.ts';
import { compareData } from '../compare/compare-data.ts';
import { isJson } from '../compare/is-json.ts';

/** What is wrong with an answer. */
export interface WrongAnswer {
  /** Which field of the documented answer it contradicts. */
  readonly field: 'status' | 'body';
  /** The end of the sentence "The event …". */
  readonly message: string;
}

const longest = 120;

/** Says what is wrong with what a receiver answered; nothing if it is as documented. */
export async function judgeAnswer(
  result: DeliveryResult,
  documented: DocumentedAnswer,
  receiver: string,
): Promise<WrongAnswer | undefined> {
  if ('failed' in result)
    return { field: 'status', message: `was not answered by \`${receiver}\`: ${result.failed}` };
  const answered = `was answered by \`${receiver}\` with`;
  const { status, body = '' } = result;
  if (status !== documented.status)
    return { field: 'status', message: `${answered} ${status}, not with ${documented.status}` };
  if (documented.body === undefined) return undefined;
  const expected = { language: isJson(documented.body) ? 'json' : 'text', text: documented.body };
  const difference = await compareData(expected, body, new Map());
  if (difference === undefined) return undefined;
  return { field: 'body', message: `${answered} \`${brief(body)}\`, not with \`${brief(documented.body)}\`` };
}

function brief(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
