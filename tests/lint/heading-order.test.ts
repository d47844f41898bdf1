import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyEdits } from '#diagnostics/fixes/apply-edits.ts';
import { headingOrder } from '#lint/rules/heading-order.ts';
import { page, readBody } from '../guide/read-page.ts';

/** The body after the fixes of its first finding; undefined where it has none. */
function fixed(body: string): string | undefined {
  const [finding] = headingOrder.check({ document: readBody(body) });
  assert.ok(finding);
  const text = finding.fixes === undefined ? undefined : applyEdits(page(body), finding.fixes);
  return text?.slice(page('').length);
}

describe('the fix of lint/heading-order', () => {
  const cases: Readonly<Record<string, readonly [string, string | undefined]>> = {
    'moves all that is below with it': [
      '## a\n#### b\n##### c\n#### d\n### e\n#### f\n',
      '## a\n### b\n#### c\n### d\n### e\n#### f\n',
    ],
    'moves a level-one heading and the rest of the page': ['# a\n## b\n# c\n', '## a\n### b\n## c\n'],
    'reaches headings in lists and quotes': ['## a\n> #### b\n\n- ##### c\n', '## a\n> ### b\n\n- #### c\n'],
    'is not there where a heading would get too deep': ['# a\n###### b\n', undefined],
    'is not there where a heading is underlined': ['a\n=\n\n## b\n', undefined],
  };
  for (const [name, [body, expected]] of Object.entries(cases))
    test(name, () => assert.equal(fixed(body), expected));
});
