import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import {
  type CheckId,
  check,
  checkTitles,
  summarise,
  type ValidationReport,
} from '../../scripts/validate/report.ts';
import { reportMarkdown } from '../../scripts/validate/report-markdown.ts';
import { validationText } from '../../scripts/validate/report-text.ts';
import { signReport } from '../../scripts/validate/sign-report.ts';
import { verifyReport } from '../../scripts/validate/verify-report.ts';
import { project } from '../temporary-root.ts';

const schema = JSON.parse(readFileSync(join(project, 'public/schemas/validation-report-1.json'), 'utf8'));
const isReport = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

const checks = [
  check('auth-accepted', 'pass', {
    reason: 'None of 1 call was refused.',
    evidence: [{ what: 'service: GET /orders', status: 200 }],
  }),
  check('webhooks-tampered', 'fail', {
    reason: 'One was taken.',
    evidence: [{ what: 'validator: order.paid, changed', status: null }],
  }),
  check('retry-after', 'not-checked', { reason: 'Nothing makes the service call.' }),
];

const report: ValidationReport = {
  version: 1,
  tool: 'handrail 0.1.0',
  guide: { slug: 'take-orders', title: 'Take orders', hash: 'a'.repeat(64) },
  provider: { id: 'acme', answeredBy: 'simulator' },
  target: { service: 'http://localhost:3000', webhook: null },
  at: '2026-11-25T10:00:00.000Z',
  checks,
  summary: summarise(checks),
  signedOffBy: 'Ada | Lovelace',
};

const forms = {
  JSON: (key?: string) => `${JSON.stringify(signReport(report, key), null, 2)}\n`,
  Markdown: (key?: string) => reportMarkdown(report, key),
};

test('a report is as its schema says, in every result, and the schema knows every check', () => {
  const all = Object.keys(checkTitles).map((id) => check(id as CheckId, 'pass', { reason: 'So it is.' }));
  for (const one of [report, { ...report, checks: all, signedOffBy: null }])
    assert.ok(isReport(signReport(one, undefined)), JSON.stringify(isReport.errors));
  assert.ok(!isReport(report));
});

describe('the signature', () => {
  for (const [name, write] of Object.entries(forms)) {
    test(`of ${name} holds for the report as it is, and for no other`, () => {
      assert.deepEqual(verifyReport(write(), undefined), { kind: 'unchanged', signature: 'sha256' });
      for (const [from, to] of [
        ['Take orders', 'Take over'],
        ['Ada', 'Eve'],
        ['One was taken', 'None was taken'],
        ['2026-11-25', '2026-11-26'],
      ] as const)
        assert.deepEqual(verifyReport(write().replace(from, to), undefined), { kind: 'changed' }, from);
    });

    test(`of ${name} with a key holds with that key alone`, () => {
      const text = write('secret');
      assert.deepEqual(verifyReport(text, 'secret'), { kind: 'unchanged', signature: 'hmac-sha256' });
      assert.deepEqual(verifyReport(text, 'another'), { kind: 'changed' });
      assert.deepEqual(verifyReport(text, undefined), { kind: 'no-key' });
      assert.deepEqual(verifyReport(text.replace('Ada', 'Eve'), 'secret'), { kind: 'changed' });
    });
  }

  test('holds for JSON that was laid out anew, and for Markdown with the line breaks of Windows', () => {
    const compact = JSON.stringify(JSON.parse(forms.JSON()));
    assert.equal(verifyReport(compact, undefined).kind, 'unchanged');
    assert.equal(verifyReport(forms.Markdown().replaceAll('\n', '\r\n'), undefined).kind, 'unchanged');
  });

  for (const text of [
    '',
    '{}',
    '{',
    '# A page\n',
    '{"signature":{"kind":"md5","value":"0"}}',
    'Signature: sha256:00\n',
  ])
    test(`is missing in ${JSON.stringify(text)}`, () =>
      assert.equal(verifyReport(text, undefined).kind, 'unreadable'));
});

test('the text says what failed with its evidence, what was not checked and why, and who signs it off', () => {
  const text = validationText(signReport(report, undefined), (_style, painted) => painted);
  assert.match(
    text,
    /^Take orders \(take-orders, version a{12}\)\nhttp:\/\/localhost:3000 against the simulator of acme/,
  );
  assert.match(text, /✔ The credentials of the service are accepted\n {4}None of 1 call was refused\.\n✖/);
  assert.match(text, /✖ .*\n {4}One was taken\.\n {4}· validator: order\.paid, changed → no answer\n/);
  assert.match(text, /– .*\n {4}Nothing makes the service call\.\n/);
  assert.match(
    text,
    /\n1 passed, 1 failed, 1 not checked\.\nSigned off by Ada \| Lovelace\.\nSignature: sha256:[0-9a-f]{64}\n$/,
  );
});

test('the Markdown has a section for each check, and keeps names in their cell', () => {
  const text = forms.Markdown();
  for (const { title } of checks) assert.ok(text.includes(`## ${title}\n`));
  assert.ok(text.includes('| Signed off by | Ada \\| Lovelace |'));
  assert.match(text, /- service: GET \/orders → 200\n/);
});
