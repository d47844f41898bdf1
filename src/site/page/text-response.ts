const types = {
  markdown: 'text/markdown',
  text: 'text/plain',
  json: 'application/json',
  atom: 'application/atom+xml',
} as const;

/** The answer of a route that is a text in UTF-8. */
export function textResponse(text: string, type: keyof typeof types): Response {
  return new Response(text, { headers: { 'content-type': `${types[type]}; charset=utf-8` } });
}
