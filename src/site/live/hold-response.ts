import type { ServerResponse } from 'node:http';

/** A response that was written, and not sent. */
export interface HeldResponse {
  readonly status: number;
  readonly isPage: boolean;
}

/**
 * Holds back a response until it is whole, so that what fails in its middle is known before anything of it was sent.
 *
 * @param replace gives what is sent instead, with status 500; undefined where the response is good
 */
export function holdResponse(
  response: ServerResponse,
  replace: (held: HeldResponse) => Promise<string | undefined>,
): void {
  const { writeHead, write, end } = response;
  const chunks: Buffer[] = [];
  let head: Parameters<typeof writeHead> | undefined;
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string));
  };
  response.writeHead = ((...given: Parameters<typeof writeHead>) => {
    // What fails in its middle begins anew.
    chunks.length = 0;
    head = given;
    return response;
  }) as typeof writeHead;
  response.write = ((chunk: unknown) => {
    keep(chunk);
    return true;
  }) as typeof write;
  response.end = ((chunk: unknown) => {
    keep(chunk);
    Object.assign(response, { writeHead, write, end });
    const [status = response.statusCode] = head ?? [];
    void finish(status);
    return response;
  }) as typeof end;
  const finish = async (status: number) => {
    const isPage = /text\/html/.test(String(contentType(head) ?? response.getHeader('content-type')));
    const instead = await replace({ status, isPage }).catch(() => undefined);
    if (instead === undefined) {
      if (head !== undefined) response.writeHead(...head);
      response.end(Buffer.concat(chunks));
      return;
    }
    response.writeHead(500, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(instead);
  };
}

/** The type of what a head announces; heads are given as objects here. */
function contentType(head: readonly unknown[] | undefined): unknown {
  const headers = head?.find((one) => typeof one === 'object' && one !== null) ?? {};
  return Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
}
