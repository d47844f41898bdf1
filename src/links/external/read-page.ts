import type { Readable } from 'node:stream';
import { limits } from './limits.ts';

/** The HTML of a page, or the beginning of it. */
export interface Page {
  readonly html: string;
  readonly isWhole: boolean;
}

/** Reads a page as far as {@link limits} go, or until its connection ends. Never rejects. */
export async function readPage(body: Readable): Promise<Page> {
  const chunks: Buffer[] = [];
  let left: number = limits.bodyBytes;
  let isWhole = false;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      chunks.push(chunk.subarray(0, left));
      left -= chunk.length;
      if (left < 0) break;
    }
    isWhole = left >= 0;
  } catch {
    // What has come so far is looked at, as a part.
  }
  return { html: Buffer.concat(chunks).toString('utf8'), isWhole };
}
