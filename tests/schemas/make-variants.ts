/** A value with one thing changed, and what. */
export interface Variant {
  readonly what: string;
  readonly value: unknown;
}

const odd: readonly unknown[] = [
  ...[null, true, 0, -1, 1.5, 100, 1e20],
  ...[
    '',
    ' ',
    'x',
    ' x ',
    'a b',
    'a\nb',
    'a\n',
    '\n a',
    '1',
    '/',
    '/a',
    './a',
    '[id]',
    '[id] [state]',
    'X_1',
  ],
  ...['2026-02-30', '2026-2-3', '90d', '0d', '1s', '{file}', 'https://acme.example', 'http://localhost/x'],
  ...[
    'https://acme.example/{file}',
    'https://acme.example/{files}',
    'HTTPS://ACME.EXAMPLE',
    'https:x',
    ' https://x ',
    'https://',
    'https://a b',
    'http://localhost:1/x',
    'how-to',
    'none',
    'de-AT',
    'de-at',
  ],
  ...[[], [''], ['x'], ['x', 'x'], [['x']], {}, { x: 1 }, { x: 'x' }, { '': 'x' }],
];

/** A value with each part of it, one after the other, changed into each of many things, left out, or joined by another field. */
export function makeVariants(value: unknown, path: readonly (string | number)[] = []): Variant[] {
  const own = odd.map((other) => ({ what: `/${path.join('/')} = ${JSON.stringify(other)}`, value: other }));
  return [...own, ...inside(value, path)];
}

function inside(value: unknown, path: readonly (string | number)[]): Variant[] {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      makeVariants(item, [...path, index]).map(({ what, value: other }) => ({
        what,
        value: value.with(index, other),
      })),
    );
  }
  const fields = Object.entries(value).flatMap(([key, field]) => [
    { what: `without /${[...path, key].join('/')}`, value: without(value, key) },
    ...makeVariants(field, [...path, key]).map(({ what, value: other }) => ({
      what,
      value: { ...value, [key]: other },
    })),
  ]);
  return [{ what: `/${path.join('/')} with another field`, value: { ...value, another: 'x' } }, ...fields];
}

function without(value: object, key: string): unknown {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}
