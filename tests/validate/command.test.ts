import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { UsageError } from '../../scripts/command.ts';
import { validate } from '../../scripts/commands/validate.ts';
import { startReceiver } from '../cli/start-receiver.ts';
import { layOver } from '../diagnostics/lay-over.ts';
import { runInProcess } from '../run-in-process.ts';
import { project } from '../temporary-root.ts';

const root = ['--root', project];

describe('handrail validate', () => {
  test('delivers to a service, prints a report, writes it, and can tell whether it was changed', async (context) => {
    const folder = await mkdtemp(join(tmpdir(), 'handrail-report-'));
    context.after(() => rm(folder, { recursive: true, force: true }));
    const file = join(folder, 'report.md');
    // It takes what has a signature, without a look at it: so it has to fail.
    await using receiver = await startReceiver(({ headers }) =>
      headers['stripe-signature'] === undefined ? 404 : 200,
    );
    const args = [
      'stripe-billing',
      '--service',
      receiver.url,
      '--port',
      '0',
      '--json',
      '--sign-off',
      'Ada',
      '--report',
      file,
    ];
    const { code, stdout, stderr } = await runInProcess(validate, [...args, ...root]);
    assert.equal(code, 1, stderr);
    const report = JSON.parse(stdout) as {
      checks: { id: string; result: string }[];
      target: unknown;
      signedOffBy: string;
    };
    assert.deepEqual(
      report.checks.filter(({ result }) => result === 'fail').map(({ id }) => id),
      ['webhooks-tampered', 'webhooks-wrong-secret', 'webhooks-expired'],
    );
    assert.deepEqual(report.target, { service: receiver.url, webhook: `${receiver.url}/stripe/webhook` });
    assert.equal(report.signedOffBy, 'Ada');
    assert.match(
      stderr,
      /The simulator of Stripe is at http:\/\/localhost:\d+\. Lead your service there:\nexport STRIPE_/,
    );
    assert.ok(receiver.got.some(({ path }) => path === '/stripe/webhook'));

    const json = join(folder, 'report.json');
    await writeFile(json, stdout);
    for (const one of [file, json]) {
      const held = await runInProcess(validate, ['verify', one]);
      assert.deepEqual([held.code, held.stdout.split('.')[0]], [0, 'The report is as its signature says']);
      await writeFile(one, (await readFile(one, 'utf8')).replaceAll('Ada', 'Eve'));
      const changed = await runInProcess(validate, ['verify', one]);
      assert.deepEqual(
        [changed.code, changed.stdout],
        [1, 'The report was changed, or signed with another key.\n'],
      );
    }
    await assert.rejects(
      runInProcess(validate, [...args, ...root]),
      /report\.md` cannot be written: it is there already/,
    );
  });

  test('ends with 3 where nothing could be checked', async (context) => {
    await using receiver = await startReceiver(() => 404);
    const args = ['take-orders', '--service', receiver.url, '--port', '0', '--root', await layOver(context)];
    const { code, stdout } = await runInProcess(validate, args);
    assert.equal(code, 3, stdout);
    assert.match(stdout, /\n0 passed, 0 failed, 10 not checked\.\n/);
  });

  const mistakes: readonly (readonly [args: readonly string[], message: RegExp, help: RegExp])[] = [
    [['stripe-billing'], /^No service is named\.$/, /--service http/],
    [['stripe-billing', '--service', 'localhost'], /is no address\.$/, /http:\/\/localhost:PORT/],
    [
      ['stripe-billing', '--service', 'https://shop.example'],
      /does not lead to this machine/,
      /--allow-host shop\.example/,
    ],
    [
      ['stripe-billing', '--service', 'http://localhost:1', '--webhook', 'https://shop.example/hook'],
      /`--webhook https:\/\/shop\.example\/hook` does not lead/,
      /--allow-host/,
    ],
    [
      ['stripe-billing', '--service', 'http://localhost:1', '--state-url', 'https://shop.example/state'],
      /`--state-url https:\/\/shop\.example\/state` does not lead/,
      /--allow-host/,
    ],
    [
      ['stripe-biling', '--service', 'http://localhost:1'],
      /There is no guide `stripe-biling`/,
      /`stripe-billing`/,
    ],
    [['--service', 'http://localhost:1'], /No guide is named/, /stripe-billing/],
    [
      ['stripe-billing', '--service', 'http://localhost:1', '--exercise', 'PAY now'],
      /`PAY now` is no request/,
      /Write a method/,
    ],
    [
      ['stripe-billing', '--service', 'http://localhost:1', '--exercise', 'POST /a {x}'],
      /is not valid JSON/,
      /Write a method/,
    ],
    [
      ['stripe-billing', '--service', 'http://localhost:1', '--key-env', 'NO_SUCH_KEY'],
      /`NO_SUCH_KEY` is not set/,
      /--key-env/,
    ],
    [
      ['stripe-billing', '--service', 'http://localhost:1', '--patience', 'long'],
      /is no number of seconds/,
      /whole number/,
    ],
    [
      ['stripe-billing', '--service', 'http://localhost:1', '--wait', '0', '--port', '0'],
      /did not answer within 0 s/,
      /environment above/,
    ],
    [['verify'], /No report is named/, /validate verify FILE/],
    [
      ['verify', join(project, 'README.md')],
      /is no report of a validation/,
      /that `handrail validate` wrote/,
    ],
  ];
  for (const [args, message, help] of mistakes)
    test(`tells what is wrong with ${args.join(' ').replace(project, '')}`, async () => {
      const all = args[0] === 'verify' ? args : [...args, ...root];
      await assert.rejects(runInProcess(validate, all), (error) => {
        assert.ok(error instanceof UsageError, String(error));
        assert.match(error.message, message);
        assert.match(error.help, help);
        return true;
      });
    });
});
