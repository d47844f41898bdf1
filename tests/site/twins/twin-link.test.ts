import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { twinLink } from '#site/twins/twin-link.ts';

const page = { kind: 'guide', slug: 'x' } as const;
const pageAt = (path: string) =>
  path === '/patterns/hooks' ? ({ kind: 'pattern', slug: 'hooks' } as AnyDocument) : undefined;

/** What is written, where a site without a `url` leads, and where one with it does. */
const cases = [
  ['/patterns/hooks', '/docs/patterns/hooks.md', 'https://a.example/docs/patterns/hooks.md'],
  ['/patterns/hooks/#once', '/docs/patterns/hooks.md#once', 'https://a.example/docs/patterns/hooks.md#once'],
  ['/showcase', '/docs/showcase/', 'https://a.example/docs/showcase/'],
  ['./key.svg', '/docs/guides/x/key.svg', 'https://a.example/docs/guides/x/key.svg'],
  ['#errors', '#errors', '#errors'],
  ['https://b.example/patterns/hooks', ...Array(2).fill('https://b.example/patterns/hooks')],
  ['mailto:a@b.example', ...Array(2).fill('mailto:a@b.example')],
  ['java\tscript:alert(1)', '#', '#'],
] as const;

for (const [written, fromRoot, whole] of cases) {
  test(`a link to ${JSON.stringify(written)} in the Markdown of a page`, () => {
    const link = (url?: string) => twinLink(written, page, { place: { url, base: '/docs' }, pageAt });
    assert.equal(link(), fromRoot);
    assert.equal(link('https://a.example/docs'), whole);
  });
}
