import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillAddress } from '#site/page/fill-address.ts';

test('a page fills in its file, path and title, so that none of them leaves its place', () => {
  const page = {
    kind: 'reference' as const,
    slug: 'a/b',
    file: 'content/reference/a/b.mdx',
    facts: { title: 'What & “why”? {file} $& #1' },
  };
  const fill = (address: string) => fillAddress(address, page);
  assert.equal(
    fill('https://a.example/edit/{file}?x={path}'),
    'https://a.example/edit/content/reference/a/b.mdx?x=%2Freference%2Fa%2Fb%2F',
  );
  const title = new URL(fill('https://a.example/new?title={title}&body={file}')).searchParams;
  assert.deepEqual(
    [...title],
    [
      ['title', page.facts.title],
      ['body', page.file],
    ],
  );
  assert.equal(fill('https://a.example/{unknown}'), 'https://a.example/{unknown}');
});
