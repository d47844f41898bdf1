import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { project } from '../temporary-root.ts';
import { lintPages, patternPage } from './lint-pages.ts';

const openapi = await readFile(join(project, 'tests/samples/fixtures/acme/openapi.yaml'), 'utf8');
const described = openapi
  .replace(
    '/orders:\n    get:\n',
    `/orders:\n    get:\n      parameters:
        - { name: limit, in: query, schema: { type: integer } }
        - { name: X-Region, in: header, required: true, schema: { enum: [eu, us] } }\n`,
  )
  .replace('item: { type: string }', 'item: { type: string, maxLength: 4 }');

const host = 'Host: api.acme.example';
const get = (target: string, ...headers: string[]) => [`GET ${target} HTTP/1.1`, host, ...headers].join('\n');
const post = (type: string, body: string) =>
  `POST /orders HTTP/1.1\n${host}\nContent-Type: ${type}\n\n${body}`;
const json = 'application/json';

/** What is wrong with the last of some fences, as `line:column message`; lines count from the first of its text. */
async function problemOf(
  context: Parameters<typeof lintPages>[0],
  ...texts: readonly string[]
): Promise<string> {
  const before = texts.slice(0, -1).map((text) => `\`\`\`http\n${text}\n\`\`\`\n\n`);
  const body = `${before.join('')}\`\`\`http\n${texts.at(-1)}\n\`\`\`\n`;
  const files = { 'patterns/a.mdx': patternPage(body), 'providers/acme/openapi.yaml': described };
  const found = (await lintPages(context, files)).filter((one) => one.startsWith('http-fence'));
  const offset = 8 + before.join('').split('\n').length - 1;
  return found
    .map((one) => one.replace(/^http-fence patterns\/a.mdx:(\d+)/, (_, line) => `${Number(line) - offset}`))
    .join('\n');
}

describe('an HTTP fence that is as described', () => {
  for (const [what, ...texts] of [
    ['a request', get('/orders?limit=2', 'X-Region: eu')],
    ['a request with headers left out', get('/orders', '...')],
    ['a header that stands for others', get('/orders', 'X-Region: …')],
    ['an absolute target', 'GET https://api.acme.example/orders HTTP/1.1\nX-Region: us'],
    ['a JSON body', post(json, '{ "item": "tea" }')],
    ['a body with more in it', post(json, '{ "...": "..." }')],
    ['a value that stands for others', post(json, '{ "item": "an item…" }')],
    ['a response without a request', 'HTTP/1.1 418 Odd'],
    [
      'a response',
      post(json, '{ "item": "tea" }'),
      `HTTP/1.1 201 Created\nContent-Type: ${json}\n\n{ "id": 1 }`,
    ],
    ['a host of nobody', 'POST /hook HTTP/1.1\nHost: shop.example'],
  ] as const) {
    test(what, async (context) => assert.equal(await problemOf(context, ...texts), ''));
  }
});

describe('an HTTP fence that is not as described', () => {
  const ask = post(json, '{ "item": "tea" }');
  for (const [expected, ...texts] of [
    [/^1:5 `GET \/order` is not in the API description\.$/, get('/order', 'X-Region: eu')],
    [/^1:5 `PUT \/orders` is not in/, `PUT /orders HTTP/1.1\n${host}`],
    [/^1:5 The query parameter `limt` is not in the description/, get('/orders?limt=2', 'X-Region: eu')],
    [/^1:5 The query parameter `limit` must be integer\.$/, get('/orders?limit=two', 'X-Region: eu')],
    [/^1:5 The header `x-region` is missing/, get('/orders')],
    [/^3:1 The header `x-region` must be equal/, get('/orders', 'X-Region: moon')],
    [
      /^6:4 The field `itm` is not in the description of `POST \/orders`/,
      post(json, '{\n  "itm": "tea", "...": "..."\n}'),
    ],
    [/^5:1 The field `item` is missing/, post(json, '{}')],
    [/^5:4 The field `item` must NOT have more than 4 characters/, post(json, '{ "item": "coffee" }')],
    [/^5:1 The body has the media type "text\/plain"/, post('text/plain', 'tea')],
    [
      /^2:7 No provider declares the host `api\.acm\.example`\.$/,
      'GET /orders HTTP/1.1\nHost: api.acm.example',
    ],
    [/^1:10 `POST \/orders` does not answer with 200/, ask, 'HTTP/1.1 200 OK'],
    [/^4:1 The field `id` is missing/, ask, `HTTP/1.1 201 Created\nContent-Type: ${json}\n\n{ "di": 1 }`],
    [
      /^4:23 `POST \/orders` does not answer 429 with the code `to_many`/,
      ask,
      `HTTP/1.1 429 Slow\nContent-Type: ${json}\n\n{ "error": { "code": "to_many" } }`,
    ],
  ] as const) {
    test(String(expected), async (context) => assert.match(await problemOf(context, ...texts), expected));
  }
});
