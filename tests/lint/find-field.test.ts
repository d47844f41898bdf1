import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findField } from '#lint/description/find-field.ts';
import type { OpenApiDocument, SchemaObject } from '#simulator/open-api.ts';

const node: SchemaObject = {
  properties: { next: { $ref: '#/components/schemas/Node' }, name: { type: 'string' } },
};
const schemas: Record<string, SchemaObject> = {
  Node: node,
  Order: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      lines: { type: 'array', items: { $ref: '#/components/schemas/Line' } },
      customer: { anyOf: [{ type: 'string' }, { properties: { email: { type: 'string' } } }] },
      labels: { type: 'object', additionalProperties: { type: 'string' } },
      anything: {},
      constructor: { type: 'string' },
    },
  },
  Line: {
    allOf: [{ properties: { sku: { type: 'string' } } }, { properties: { count: { type: 'integer' } } }],
  },
  Broken: { $ref: '#/components/schemas/Nothing' },
  Circle: { anyOf: [{ $ref: '#/components/schemas/Circle' }, { properties: { a: {} } }] },
};
const document: OpenApiDocument = { openapi: '3.1.0', paths: {}, components: { schemas } };

function missingIn(name: string, path: string) {
  return findField(document, [schemas[name] ?? {}], path.split('.'))?.name;
}

describe('a field of an API description', () => {
  const there = {
    Order: [
      'id',
      'lines',
      'lines[].sku',
      'lines.count',
      'lines[0].sku',
      'customer.email',
      'labels.x.y',
      'anything.x',
    ],
    Node: ['next.next.next.name'],
    Circle: ['a'],
  };
  for (const [name, paths] of Object.entries(there))
    for (const path of paths)
      test(`${name}.${path} is there`, () => assert.equal(missingIn(name, path), undefined));

  const lacking: readonly (readonly [string, string, string])[] = [
    ['Order', 'idd', 'idd'],
    ['Order', 'lines[].price', 'price'],
    ['Order', 'id.x', 'x'],
    ['Order', 'customer.phone', 'phone'],
    ['Order', 'toString', 'toString'],
    ['Order', '__proto__', '__proto__'],
    ['Node', 'next.nam', 'nam'],
    ['Circle', 'b', 'b'],
    ['Broken', 'a', 'a'],
  ];
  for (const [name, path, step] of lacking)
    test(`${name}.${path} is not`, () => assert.equal(missingIn(name, path), step));

  test('what stands there instead is known', () => {
    assert.deepEqual(findField(document, [schemas['Line'] ?? {}], ['x'])?.known, ['sku', 'count']);
  });
});
