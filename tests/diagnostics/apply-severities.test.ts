import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applySeverities, configurableCodes } from '#diagnostics/apply-severities.ts';
import type { DiagnosticCode } from '#diagnostics/catalogue.ts';
import { report } from '#diagnostics/report.ts';

function weigh(codes: readonly DiagnosticCode[], rules: Parameters<typeof applySeverities>[1]): string[] {
  const found = codes.map((code) => report(code, { file: 'a.mdx' }, 'It is wrong.'));
  return applySeverities(found, rules).map(({ code, severity }) => `${code} ${severity}`);
}

test('a finding has the severity that its code is given, and that of the catalogue otherwise', () => {
  assert.deepEqual(
    weigh(['lint/link-text', 'lint/review-overdue', 'links/missing-page'], {
      'lint/link-text': 'warning',
      'lint/review-overdue': 'error',
    }),
    ['lint/link-text warning', 'lint/review-overdue error', 'links/missing-page error'],
  );
});

test('findings of a code that is off are left out', () => {
  assert.deepEqual(weigh(['lint/link-text', 'lint/image-alt'], { 'lint/link-text': 'off' }), [
    'lint/image-alt error',
  ]);
});

test('a code that a site may not set keeps its severity', () => {
  const codes = ['lint/live-secret', 'links/missing-file', 'schema/unknown-field', 'samples/failed'] as const;
  assert.deepEqual(
    weigh(codes, Object.fromEntries(codes.map((code) => [code, 'off']))),
    codes.map((code) => `${code} error`),
  );
  assert.deepEqual(
    codes.filter((code) => configurableCodes.includes(code)),
    [],
  );
});
