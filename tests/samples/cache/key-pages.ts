const frontmatter = `---
title: A page
description: A page of a test.
type: how-to
provider: acme
direction: outbound
style: [rest]
criticality: low
owner: Tests
reviewed: 2026-11-02
reviewEvery: 999y
prerequisites: [{ id: account, what: An account., where: Console., check: It opens. }]
configuration: [{ use: ACME_KEY }, { use: ACME_REGION }]
`;

const call = 'curl -sS https://api.acme.example/orders -H "Authorization: Bearer $ACME_KEY"';

/** A guide of three tracks. */
export const page = `${frontmatter}errors:
  - status: 401
    code: invalid_key
    where: response
    cause: The key is wrong.
    resolution: Compare it with the console.
    retry: never
    provoke: { request: { method: GET, path: /orders, credential: ak_wrong } }
  - status: 400
    code: too_long
    where: own
    cause: The name is too long.
    resolution: Choose another.
    retry: never
    provoke: { sample: python-step }
---

## Step one

Prose.

\`\`\`bash
cat beside.txt
\`\`\`

\`\`\`text output
1
\`\`\`

<SampleFile src="./beside.txt" />

<Samples>

\`\`\`bash title="A title"
${call} | tr -d ' \\n'
\`\`\`

\`\`\`text output
{"orders":[]}
\`\`\`

\`\`\`js timeout=20s
console.log('js');
\`\`\`

\`\`\`text output
js
\`\`\`

\`\`\`python id=python-step
print('400 too_long')
\`\`\`

\`\`\`text output
400 too_long
\`\`\`

</Samples>

Prose at the end.
`;

/** A guide of one track, one sample of which prints its line: {@link placed} fills that in. */
export const plain = `${frontmatter}verify: { file: verify.sh, steps: [{ what: It is there., output: here }] }
webhooks: { endpoint: https://hooks.example.com/acme, forwardTo: http://localhost:4242/hook }
---

## Count

\`\`\`bash
echo one
\`\`\`

\`\`\`text output
one
\`\`\`

## Where

\`\`\`bash
echo $LINENO
\`\`\`

\`\`\`text output
NUMBER
\`\`\`

<Verify />
`;
/** Says which line a sample stands on that prints it. */
export const placed = (text: string) =>
  text.replace('NUMBER', String(text.split('\n').indexOf('echo $LINENO') + 1));
