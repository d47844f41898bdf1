import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkData } from '#guide/data/check-data.ts';

/** The problem of a text as `line:column message`; empty where there is none. */
function problemOf(language: string, text: string, isOutput = false): string {
  const problem = checkData(language, text, { isOutput });
  return problem === undefined ? '' : `${problem.line}:${problem.column} ${problem.message}`;
}

const deep = '['.repeat(10_000);

const good: Readonly<Record<string, readonly string[]>> = {
  json: ['{ "a": [1, 2] }', 'null'],
  yaml: ['a: [1, 2]', 'a: |\n  b'],
  xml: [
    '<?xml version="1.0"?>\n<!DOCTYPE a>\n<a b="1">x &amp; <![CDATA[<y>]]><c/></a>',
    '<soap:Envelope xmlns:soap="urn:x"><soap:Body/></soap:Envelope>',
  ],
  toml: ['a = 1\n[b]\nc = [1979-05-27, "x"]', ''],
  sql: [
    "SELECT * FROM a WHERE b = 'it''s' AND c IN (1, 2); -- done (\n/* ( */ insert into a values ('x;y');",
    "SELECT 'it\\'s'",
    "SELECT '\\'",
    "CREATE FUNCTION f() RETURNS int AS $$ SELECT 'x; $$ LANGUAGE sql;",
    '(SELECT 1) UNION (SELECT 2)',
    'WITH a AS (SELECT 1) SELECT "a b", `c`, [d] FROM a',
    'CREATE TRIGGER t AFTER UPDATE ON a BEGIN UPDATE a SET b = 1; END;',
    '',
  ],
  graphql: ['query Q($id: ID!) { order(id: $id) { id ...F } }', 'type A { b: [Int!]! }'],
  http: [
    'GET /v1/a?b=c HTTP/1.1\nHost: api.acme.example\n...',
    'POST https://api.acme.example/v1/a HTTP/2\nContent-Type: application/json\n\n{ "a": 1 }',
    'HTTP/1.1 200 OK\nContent-Type: application/json; charset=utf-8\n\n{ "a": 1, "...": "..." }',
    'HTTP/2 204',
  ],
};

const bad: readonly (readonly [string, string, RegExp])[] = [
  ['json', '{\n  "a": 1,\n}', /^2:9 A comma before `\}` is one too many\.$/],
  ['json', '[1, ]', /^1:3 A comma before `\]` is one too many\.$/],
  ['json', '{\n  "a": **\n}', /^2:8 `\*` stands where a value must stand\.$/],
  ['json', '[tru, 1]', /^1:5 `,` stands where a value must stand\.$/],
  ['json', '{ "a": NaN }', /^1:\d+ `.` stands where a value must stand\.$/],
  ['json', "{ 'a': 1 }", /^1:3 Strings of JSON stand in double quotes\.$/],
  ['json', '{ "a": \'b\' }', /^1:8 Strings of JSON stand in double quotes\.$/],
  ['json', '{ // a\n}', /^1:3 JSON has no comments\.$/],
  ['json', '{ "a": { "b": [1, 2]\n', /^1:21 The JSON ends before it is complete\.$/],
  ['json', '', /^1:1 The JSON ends before it is complete\.$/],
  ['json', '{ "a" 1 }', /^1:7 Expected ':' after property name\.$/],
  ['json', '{\n  "a": "b,\n  "c": 1\n}', /^2:\d+ A string is not closed on its line\.$/],
  ['json', '{ "a": "b', /^1:10 A string is not closed\.$/],
  ['json', '["a\\q"]', /^1:5 Bad escaped character\.$/],
  ['json', deep, /^1:/],
  ['yaml', 'a: b: c', /^1:/],
  ['yml', '\ta: b', /^1:/],
  ['yaml', deep, /^1:.*deep/],
  ['xml', '<a>\n  <b>\n</a>', /^3:1 `<\/a>` stands where `<b>` is to be closed/],
  ['xml', '<a>', /^1:1 `<a>` is not closed/],
  ['xml', '<a/></b>', /^1:5 `<\/b>` closes nothing/],
  ['xml', '<a b=1/>', /^1:1 This is no well-formed tag/],
  ['xml', '<a b="1"\n b="2"/>', /^2:2 The attribute `b` stands twice/],
  ['xml', '<a>\n x & y</a>', /^2:4 `&` is no entity of XML/],
  ['xml', '<a href="?a=1&b=2"/>', /^1:\d+ `&` is no entity/],
  ['xml', '<a/><b/>', /^1:5 One element must hold everything/],
  ['xml', '', /^1:1 There is no element/],
  ['xml', '<a/> b', /^1:6 One element/],
  ['xml', '<a>'.repeat(1000), /deep/],
  ['toml', 'a = 1\na = 2', /^2:\d+ /],
  ['toml', 'a = [1, 2', /^1:/],
  ['toml', 'a = x', /^1:/],
  ['toml', `a = ${deep}`, /^1:/],
  ['sql', "SELECT 'a FROM b", /^1:8 `'` is not closed/],
  ['sql', 'SELECT 1;\n/* x', /^2:1 `\/\*` is not closed/],
  ['sql', 'SELECT (1', /^1:8 `\(` is not closed/],
  ['sql', 'SELECT 1)', /^1:9 `\)` closes nothing/],
  ['sql', 'SELECT (1]', /^1:10 `\]` closes nothing/],
  ['sql', 'SELECT 1;\nSELCT 2', /^2:1 A statement does not start with `SELCT`. Did you mean `SELECT`\?/],
  ['sql', '= 1', /^1:1 A statement does not start/],
  ['graphql', 'query {\n  order(id: 1 {\n    id\n  }\n}', /^2:15 /],
  ['graphql', `{${'a '.repeat(30_000)}}`, /20000 tokens/],
  ['graphql', '', /^1:1 Unexpected <EOF>/],
  ['graphql', '{a'.repeat(100_000), /too deep/],
  ['http', '', /^1:1 The first line is neither/],
  ['http', 'GET /a', /^1:1 The first line is neither/],
  ['http', 'get /a HTTP/1.1\nHost: a', /^1:1 `get` is no method of HTTP. Did you mean `GET`\?/],
  ['http', 'GET /a HTTP/1.1', /^1:1 The request has no `Host`/],
  ['http', 'HTTP/1.1 700 Odd', /^1:1 The first line/],
  ['http', 'GET /a HTTP/1.1\nHost : a', /^2:1 A header is/],
  ['http', 'GET /a HTTP/1.1\nHost: a\n{ "a": 1 }', /^3:1 An empty line/],
  [
    'http',
    'POST /a HTTP/1.1\nHost: a\nContent-Type: application/json\n\n{\n  "a": x\n}',
    /^6:8 `x` stands where a value must stand/,
  ],
  ['http', 'HTTP/1.1 200 OK\nContent-Type: text/xml\n\n<a>', /^4:1 `<a>` is not closed/],
];

for (const [language, texts] of Object.entries(good)) {
  test(`${language} that parses`, () => {
    for (const text of texts) assert.equal(problemOf(language, text), '', text);
  });
}

describe('what does not parse is placed', () => {
  for (const [language, text, expected] of bad)
    test(`${language}: ${text.slice(0, 50)}`, () => assert.match(problemOf(language, text), expected));
});

test('an output may be several XML texts, one after the other', () => {
  assert.equal(problemOf('xml', '<a/>\n<b/>', true), '');
  assert.match(problemOf('xml', '<a/>\n<b>', true), /^2:1 `<b>` is not closed/);
});

test('an output that is compared as text may hold wildcards where its language has none', () => {
  assert.equal(problemOf('toml', 'id = [uuid]', true), '');
  assert.equal(problemOf('sql', '...', true), '');
  assert.notEqual(problemOf('json', '...', true), '');
  assert.notEqual(problemOf('xml', '...', true), '');
});
