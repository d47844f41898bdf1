import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findPlaceholders } from '#lint/placeholders.ts';
import { brief, lintPages, patternPage } from './lint-pages.ts';

describe('a placeholder', () => {
  const cases: readonly (readonly [language: string, text: string, names: readonly string[]])[] = [
    ['bash', 'curl -u YOUR_KEY: https://YOUR-HOST/x', ['YOUR_KEY', 'YOUR-HOST']],
    ['bash', `YOUR_KEY=1; echo "$YOUR_KEY \${YOUR_KEY}"`, []],
    ['bash', 'curl -H "Authorization: Bearer <your token>" <YOUR_ID>', ['<your token>', '<YOUR_ID>']],
    ['bash', 'sort <in >out; cat <<EOF', []],
    ['json', '{ "a": "sk_test_xxx", "b": "XXXX-XXXX" }', ['xxx', 'XXXX', 'XXXX']],
    ['text', 'To: +1xxxxxxxxxx', ['xxxxxxxxxx']],
    ['text', '2xx 4xx 0xFF exxxtra xx', []],
    ['bash', 'f=$(mktemp -d /tmp/a.XXXXXX)\necho XXXXXX', ['XXXXXX']],
    ['xml', '<ORDER_ID>1</ORDER_ID><your-name/>', []],
    ['java', 'Map<ORDER_ID, Order> map;', []],
    ['http', 'GET /orders/{your order id} HTTP/1.1', ['{your order id}']],
    ['js', 'const key = "CHANGEME"; const url = "REPLACE_WITH_URL";', ['CHANGEME', 'REPLACE_WITH_URL']],
    ['python', 'print(f"{order_id}")', []],
  ];
  for (const [language, text, names] of cases) {
    test(`${language}: ${text}`, () => {
      assert.deepEqual(
        findPlaceholders(text, language).map(({ name }) => name),
        names,
      );
    });
  }
});

describe('unexplained-placeholder', () => {
  const sample = '- ```bash check\n  echo a\n  echo YOUR_KEY YOUR_KEY\n  ```\n';
  const table = (where: string) =>
    `| Key | Value |${where === '' ? '' : ' Where to find it |'}\n| - | - |${where === '' ? '' : ' - |'}\n| a | YOUR_KEY |${where}\n`;
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [sample, ['10:8']],
    [`YOUR_KEY is that of the console.\n\n${sample}`, []],
    [`## a\n\n\`YOUR_KEY\`: see the console.\n\n${sample}`, []],
    [sample.replace('echo a', '# YOUR_KEY: see the console'), []],
    [table(''), ['10:7']],
    [table(' |'), ['10:7']],
    [table(' Console |'), []],
    ['| a |\n| - |\n| Put YOUR_KEY here |\n', []],
  ];
  for (const [body, expected] of cases) {
    test(JSON.stringify(body), async (context) => {
      const found = await lintPages(context, { 'patterns/a.mdx': patternPage(body) });
      assert.deepEqual(
        brief(found),
        expected.map((at) => `unexplained-placeholder patterns/a.mdx:${at}`),
      );
    });
  }
});

describe('forgotten-output', () => {
  const run = '```bash\necho a\n```\n\n';
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [`${run}\`\`\`json\n{}\n\`\`\`\n`, ['12:1']],
    [`${run}\`\`\`http\nHTTP/1.1 200 OK\n\`\`\`\n`, ['12:1']],
    [`<Samples>\n\n${run}\`\`\`json\n{}\n\`\`\`\n\n</Samples>\n`, ['14:1']],
    [`- a\n\n  \`\`\`bash\n  echo a\n  \`\`\`\n\n  \`\`\`text\n  a\n  \`\`\`\n`, ['14:3']],
    [`${run}\`\`\`json output\n{ "a": 1 }\n\`\`\`\n`, []],
    [`${run}\`\`\`text output\na\n\`\`\`\n\n\`\`\`json\n{}\n\`\`\`\n`, []],
    [`${run}The file:\n\n\`\`\`json\n{}\n\`\`\`\n`, []],
    [`${run}\`\`\`json title="The file"\n{}\n\`\`\`\n`, []],
    [`${run}\`\`\`json file=a.json\n{}\n\`\`\`\n`, []],
    [`${run}\`\`\`http\nGET / HTTP/1.1\nHost: localhost\n\`\`\`\n`, []],
    [`${run.replace('bash', 'bash check')}\`\`\`json\n{}\n\`\`\`\n`, []],
    [`${run}\`\`\`js\n1;\n\`\`\`\n`, []],
  ];
  for (const [body, expected] of cases) {
    test(JSON.stringify(body), async (context) => {
      const found = await lintPages(context, { 'patterns/a.mdx': patternPage(body) });
      assert.deepEqual(
        brief(found).filter((one) => one.startsWith('forgotten-output')),
        expected.map((at) => `forgotten-output patterns/a.mdx:${at}`),
      );
    });
  }
});
