import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { reproduceCommand } from '#guide/reproduce-command.ts';
import type { ProvokeRequest } from '#schema/provoke.ts';

const environments = {
  sandbox: { baseUrl: 'https://api.example' },
  production: { baseUrl: 'https://api.example' },
};

function command(request: ProvokeRequest, scheme: 'basic' | 'bearer' = 'basic'): string {
  return reproduceCommand(request, { environments, credential: { scheme, key: 'API_KEY' } });
}

/** What bash makes of a command: the arguments that curl would get. */
async function argumentsOf(text: string): Promise<string[]> {
  const script = `curl() { printf '%s\\0' "$@"; }\n${text}`;
  const { stdout } = await promisify(execFile)('bash', ['-c', script], {
    env: { API_KEY: 'key', CUSTOMER: 'cus_1', PATH: process.env['PATH'] },
  });
  return stdout.split('\0').slice(0, -1);
}

test('a form, with a shell variable', () => {
  assert.equal(
    command({
      method: 'POST',
      path: '/v1/subscriptions',
      form: { customer: '$CUSTOMER', 'items[0][price]': 'p' },
    }),
    [
      'curl -sS https://api.example/v1/subscriptions \\',
      '  -u "$API_KEY:" \\',
      '  --data-urlencode "customer=$CUSTOMER" \\',
      "  -d 'items[0][price]=p' \\",
      "  -w '\\n%{http_code}\\n'",
    ].join('\n'),
  );
});

test('bearer, headers, JSON, another method', () => {
  assert.equal(
    command({ method: 'PUT', path: '/a', headers: { 'X-A': "it's" }, json: { a: 'b' } }, 'bearer'),
    [
      'curl -sS -X PUT https://api.example/a \\',
      '  -H "Authorization: Bearer $API_KEY" \\',
      "  -H 'X-A: it'\\''s' \\",
      "  -H 'Content-Type: application/json' \\",
      '  -d \'{"a":"b"}\' \\',
      "  -w '\\n%{http_code}\\n'",
    ].join('\n'),
  );
});

test('the key goes to the provider only, and another credential or none can be asked for', () => {
  assert.doesNotMatch(command({ method: 'GET', url: 'http://localhost:1/hook' }), /-u|API_KEY/);
  assert.doesNotMatch(command({ method: 'GET', path: '/a', credential: false }), /-u/);
  assert.match(command({ method: 'GET', path: '/a', credential: 'sk_wrong' }), / -u sk_wrong: /);
  assert.match(
    command({ method: 'GET', path: '/a', credential: '$USER_ID:wrong' }),
    / -u "\$USER_ID:wrong" /,
  );
});

test('a key with a password of its own', () => {
  const credential = { scheme: 'basic', key: 'ACCOUNT', password: 'TOKEN' } as const;
  const request = { method: 'GET', path: '/a' } as const;
  assert.match(reproduceCommand(request, { environments, credential }), / -u "\$ACCOUNT:\$TOKEN" /);
});

test('bash hands every value to curl as it was meant', async () => {
  const request: ProvokeRequest = {
    method: 'POST',
    path: '/v1/$CUSTOMER/x',
    query: { q: 'a b&c', id: '$CUSTOMER' },
    form: { a: 'x & y', b: '$CUSTOMER "q" `t` $5 \\', c: "'", d: '' },
  };
  assert.deepEqual(await argumentsOf(command(request)), [
    '-sS',
    'https://api.example/v1/cus_1/x?q=a%20b%26c&id=cus_1',
    ...['-u', 'key:'],
    ...['--data-urlencode', 'a=x & y'],
    ...['--data-urlencode', 'b=cus_1 "q" `t` $5 \\'],
    ...['--data-urlencode', "c='"],
    ...['-d', 'd='],
    ...['-w', '\\n%{http_code}\\n'],
  ]);
  assert.deepEqual(await argumentsOf(command({ method: 'GET', path: '/a', query: { limit: 3 } })), [
    ...['-sS', '-G', 'https://api.example/a', '-u', 'key:', '-d', 'limit=3', '-w', '\\n%{http_code}\\n'],
  ]);
});
