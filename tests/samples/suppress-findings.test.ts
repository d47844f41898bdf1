import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runPage } from './run-page.ts';

/** A page whose two tracks make other requests than each other, with a comment before the second one. */
const body = (comment: string, second = 'console.log(401);') => `## List

<Samples>

\`\`\`bash id=shell
curl -sS -o /dev/null -w '%{http_code}' https://api.acme.example/orders
\`\`\`

${comment}

\`\`\`js id=node
${second}
\`\`\`

</Samples>
`;

const ignore = '{/* handrail-ignore samples/tracks-differ -- The package does not ask twice. */}';

test('a comment suppresses what a run found, where that may be', async (context) => {
  const { diagnostics, suppressed } = await runPage(context, { body: body(ignore) });
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(
    suppressed.map(({ diagnostic, by, reason }) => [diagnostic.code, by, reason]),
    [['samples/tracks-differ', 'comment', 'The package does not ask twice.']],
  );
});

test('what has failed is not suppressed, and nothing is told to be unused then', async (context) => {
  const comment = ignore.replace('samples/tracks-differ', 'samples/failed samples/tracks-differ');
  const { diagnostics } = await runPage(context, { body: body(comment, 'process.exit(1);') });
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ['samples/failed'],
  );
});

test('a comment that suppresses nothing in a whole run is told', async (context) => {
  const second = "const { status } = await fetch('https://api.acme.example/orders');\nconsole.log(status);";
  const { diagnostics, suppressed } = await runPage(context, { body: body(ignore, second) });
  assert.deepEqual(suppressed, []);
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ['ignore/unused'],
  );
});
