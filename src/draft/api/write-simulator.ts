import type { Json } from '#simulator/open-api.ts';
import type { ApiDraft } from './api-draft.ts';
import type { FixedReply } from './simulator-plan.ts';

/** How the definition starts in the file that is written. */
const opening = 'export default defineSimulator({';

/** The file of a first simulator: fixed answers that an author replaces by behaviour. */
export function writeSimulator({ name, file, plan }: ApiDraft): string {
  const { handlers, unauthorized, refusals, faults, errorPointers } = plan;
  const isGuarded = Object.keys(unauthorized).length > 0;
  return `import { defineSimulator } from '#simulator/define-simulator.ts';
import { codesOf } from '#simulator/codes-of.ts';

/** The answers of ${comment(name)}, made from ${comment(file)}: examples where it has some, else values built from its schemas. */
const answers = ${replies(handlers)};

/** Errors that can be asked for by name. */
const faults = ${replies(faults)};

/** What is answered to a request that does not fit its description. */
const refusals: Record<string, { status: number; body: object | string | null }> = ${replies(refusals)};
${
  isGuarded
    ? `
/** What is answered to a call without the credential. */
const unauthorized: Record<string, { status: number; body: object | string | null }> = ${replies(unauthorized)};
`
    : ''
}
/**
 * A first simulator: it keeps nothing, and gives each operation the same answer every time.
 * TODO: give it state and behaviour where the guide needs them.
 */
${opening}
  createState: () => ({}),
  handlers: Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, () => answer])),
  around: ${around(plan, isGuarded)},
  invalid: ([{ part, name, message }], { operation }) =>
    refusals[operation.id] ?? { status: 400, body: { simulator: 'invalid', message: \`The \${part} \${name} \${message}.\` } },
  faults: Object.fromEntries(Object.entries(faults).map(([name, answer]) => [name, () => answer])),
  errorCode: (body) => codesOf(body, ${JSON.stringify(errorPointers).replaceAll('"', "'")})[0],
});
`;
}

function around({ credential }: ApiDraft['plan'], isGuarded: boolean): string {
  const check = {
    bearer: `headers.get('authorization') === \`Bearer \${keys['${credential.key}']}\``,
    basic: `headers.get('authorization') === \`Basic \${btoa(\`\${keys['${credential.key}']}:\${keys['${credential.password ?? ''}']}\`)}\``,
    apiKey:
      credential.place?.in === 'header'
        ? `headers.get(${JSON.stringify(credential.place.name)}) === keys['${credential.key}']`
        : undefined,
    none: undefined,
  }[credential.kind];
  if (check === undefined || !isGuarded) return 'async (_, next) => next()';
  return `async ({ headers, keys, operation }, next) => {
    const refusal = unauthorized[operation.id];
    const isKnown = ${check};
    return refusal === undefined || isKnown ? next() : refusal;
  }`;
}

/** Answers as an object literal. What could end a comment or a script is data in it. */
function replies(all: Readonly<Record<string, FixedReply>>): string {
  const entries = Object.entries(all);
  if (entries.length === 0) return '{}';
  const lines = entries.map(
    ([id, { status, body }]) => `  ${JSON.stringify(id)}: { status: ${status}, body: ${literal(body)} },`,
  );
  return `{\n${lines.join('\n')}\n}`;
}

function literal(body: Json): string {
  return JSON.stringify(body, null, 2)
    .replaceAll('\n', '\n  ')
    .replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
}

/** A text that can stand in a comment. */
function comment(text: string): string {
  return text.replaceAll('*/', '* /').replace(/\s+/g, ' ');
}
