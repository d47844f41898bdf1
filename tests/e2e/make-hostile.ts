import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isScalar, parseDocument } from 'yaml';
import type { z } from 'zod';
import { splitFrontmatter } from '#guide/split-frontmatter.ts';
import { authSchema, guideSchema, patternSchema } from '#schema/guide.ts';
import { providerSchema } from '#schema/provider.ts';
import { showcaseSchema } from '#schema/showcase.ts';
import { siteSchema } from '#schema/site.ts';

/** What would run as markup, as a property, as an address, in a script, in XML or in a template, and odd signs. */
export const attack =
  '<script>globalThis.hit=1</script><img src=x onerror="globalThis.hit=1"> " onmouseover="globalThis.hit=1" \' ]]> --> </title> ' +
  '&lt; & [x](javascript:globalThis.hit=1) <javascript:globalThis.hit=1> {globalThis.hit=1} مرحبا \u{1F600}';

/** The same as the text of a body, where what MDX would read is escaped. */
const escaped = attack.replace(/[<{[\]]/g, String.raw`\$&`);

/** Texts of the facts that name something else: what they name has to be there. Some of them are changed with it below. */
const named =
  /(?:^|\.)(?:provoke|webhooks|redirects|related|auth|guides|credential)(?:\.|$)|(?:^|\.)(?:provider|use|follows|event|file|runbook|key)$/;

/** Names that several places have in common, and that nothing else knows. */
const names = ['payment.failed', 'PAYMENT_LIMIT_REQUESTS_PER_SECOND'];

/** Puts the attack behind every text of the facts of the fixture site that its schema accepts it in, and into its bodies. */
export async function makeHostile(root: string): Promise<readonly string[]> {
  const pages = [
    ['guides/take-a-payment/index.mdx', guideSchema],
    ['auth/acme-keys.mdx', authSchema],
    ['patterns/webhooks.mdx', patternSchema],
  ] as const;
  const files = [
    ['providers/acme-pay/provider.yaml', providerSchema],
    ['showcase/tea-shop.yaml', showcaseSchema],
    ['site.yaml', siteSchema],
  ] as const;
  const changed: string[] = [];
  for (const [file, schema] of pages) {
    const text = await readFile(join(root, file), 'utf8');
    const yaml = splitFrontmatter(text)?.yaml ?? '';
    const { yaml: poisoned, places } = poison(yaml, schema);
    const hostile = names.reduce(
      (all, name) => all.replaceAll(name, `${name}"><img src=x onerror=globalThis.hit=1>`),
      poisoned,
    );
    const body = text.slice(text.indexOf('\n---\n', 3) + 5);
    await writeFile(join(root, file), `---\n${hostile}---\n${body}`);
    changed.push(...places.map((place) => `${file}: ${place}`));
  }
  for (const [file, schema] of files) {
    const { yaml, places } = poison(await readFile(join(root, file), 'utf8'), schema);
    await writeFile(join(root, file), yaml);
    changed.push(...places.map((place) => `${file}: ${place}`));
  }
  await appendFile(join(root, 'guides/take-a-payment/index.mdx'), hostileBody);
  return changed;
}

/** The texts of a YAML file that stand the attack, with it. */
function poison(text: string, schema: z.ZodType): { yaml: string; places: readonly string[] } {
  const document = parseDocument(text);
  const places: string[] = [];
  const visit = (value: unknown, path: readonly (string | number)[]): void => {
    if (Array.isArray(value)) for (const [index, one] of value.entries()) visit(one, [...path, index]);
    else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) visit(one, [...path, key]);
    else if (typeof value === 'string' && !named.test(path.join('.'))) {
      document.setIn(path, `${value} ${attack}`);
      if (schema.safeParse(document.toJS()).success) places.push(path.join('.'));
      else document.setIn(path, value);
    }
  };
  visit(document.toJS(), []);
  for (const place of places) {
    const node = document.getIn(place.split('.'), true);
    if (isScalar(node)) node.type = 'QUOTE_DOUBLE';
  }
  return { yaml: document.toString({ lineWidth: 0 }), places };
}

const hostileBody = `
## Heading ${escaped}

| Cell | ${escaped.replaceAll('|', '')} |
| --- | --- |
| ${escaped} | \`${attack.replaceAll('`', '')}\` |

- Item ${escaped}

![${escaped}](../take-a-payment/none.svg) and [a link ${escaped}](#errors)

<Note kind="tip" title='<script>globalThis.hit=1</script> " onmouseover="globalThis.hit=1"'>
${escaped}
</Note>

\`\`\`bash id=hostile title="<script>globalThis.hit=1</script>" illustrative="<img src=x onerror=globalThis.hit=1> [x](javascript:globalThis.hit=1)"
echo '${attack.replaceAll("'", '')}' </script> </code></pre>
\`\`\`

\`\`\`mermaid title="<script>globalThis.hit=1</script> states"
stateDiagram-v2
  [*] --> pending
  pending --> paid: <img src=x onerror=globalThis.hit=1>
\`\`\`
`;
