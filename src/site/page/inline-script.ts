import { createHash } from 'node:crypto';

/** A script to write into a page, and the hash by which the Content-Security-Policy allows it. */
export interface InlineScript {
  readonly code: string;
  readonly hash: `sha256-${string}`;
}

/** Makes an inline script of a function that is closed in itself. */
export function inlineScript(run: () => void): InlineScript {
  const code = `(${run.toString().replace(/\n\s*/g, '\n')})()`;
  return { code, hash: `sha256-${createHash('sha256').update(code).digest('base64')}` };
}
