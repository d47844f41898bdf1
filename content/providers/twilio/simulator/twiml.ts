import { parseXml, type XmlElement } from './xml.ts';

/** A text that a webhook's answer asks to be sent, and where its callbacks go. */
export interface ReplyMessage {
  readonly body: string;
  readonly statusCallback: string | undefined;
}

/** What a webhook's answer asks for, or the code of the error that the debugger logs. */
export type ReadAnswer =
  | { readonly replies: readonly ReplyMessage[] }
  | { readonly code: number; readonly text: string };

const largest = 64 * 1024;
const types = new Set(['text/xml', 'application/xml']);

/** Reads the answer to an inbound message: TwiML of type text/xml or application/xml. An empty answer asks for nothing. */
export function readAnswer(answer: { readonly contentType?: string; readonly body?: string }): ReadAnswer {
  const { contentType = '', body = '' } = answer;
  if (body === '') return { replies: [] };
  if (new TextEncoder().encode(body).length > largest)
    return { code: 11750, text: 'TwiML response body too large' };
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!types.has(type)) return { code: 12300, text: `Invalid Content-Type: ${type || 'none'}` };
  const root = parseXml(body);
  if (root?.name !== 'Response') return { code: 12100, text: 'Document parse failure' };
  return { replies: root.children.filter(({ name }) => name === 'Message').map(replyOf) };
}

function replyOf(message: XmlElement): ReplyMessage {
  const bodies = message.children.filter(({ name }) => name === 'Body').map(({ text }) => text);
  const body = bodies.length > 0 ? bodies.join('') : message.text;
  return { body: body.trim(), statusCallback: message.attributes['statusCallback'] };
}
