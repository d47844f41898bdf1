import type { DraftedOperation } from './api.ts';
import type { ApiDraft } from './api-draft.ts';
import { keyIn } from './request-of-sample.ts';
import { sentCredential } from './sent-credential.ts';

/** A verification script and what it prints, step by step. */
export interface VerifyScript {
  readonly text: string;
  readonly steps: readonly { readonly what: string; readonly output: string }[];
}

/** The end-to-end script of a guide: it calls, one after the other, the operations that change nothing. */
export function writeVerify(draft: ApiDraft): VerifyScript | undefined {
  const calls = draft.operations
    .filter(({ request, notRun }) => request.method === 'GET' && notRun === undefined)
    .slice(0, 3);
  if (calls.length === 0) return undefined;
  const steps = calls.map(({ method, path, reply }, index) => ({
    what: `\`${method} ${path}\` is answered with ${reply.status}.`,
    output: `${index + 1}. ${method} ${path}: ${reply.status}`,
  }));
  const text = `// Checks the integration from end to end, with calls that change nothing. It needs Node 20 or later:
//
//   node verify.mjs
//
// TODO: call what the integration is for, and check what it must have done.
const origin = ${quoted(draft.servers.sandbox)};

async function call(name, address, headers) {
  const response = await fetch(new URL(address, origin), { headers });
  console.log(\`\${name}: \${response.status}\`);
}

${calls.map((call, index) => callOf(call, index, draft)).join('\n')}
`;
  return { text, steps };
}

function callOf(operation: DraftedOperation, index: number, draft: ApiDraft): string {
  const { request, method, path } = operation;
  const credential = sentCredential(operation, draft.credential);
  const query = [...request.query, ...keyIn('query', credential)];
  const address =
    query.length === 0
      ? request.path
      : `${request.path}?${query.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')}`;
  const headers = [...request.headers, ...keyIn('header', credential)].map(
    ([name, value]) => `${quoted(name)}: ${template(value)}`,
  );
  const all = [...authorization(credential), ...headers];
  const sent = all.length === 0 ? '{}' : `{ ${all.join(', ')} }`;
  return `await call(${quoted(`${index + 1}. ${method} ${path}`)}, ${template(address)}, ${sent});`;
}

function authorization({ kind, key, password }: ApiDraft['credential']): string[] {
  if (kind === 'bearer') return [`authorization: \`Bearer \${process.env.${key}}\``];
  if (kind === 'basic')
    return [`authorization: \`Basic \${btoa(\`\${process.env.${key}}:\${process.env.${password}}\`)}\``];
  return [];
}

function encode(text: string): string {
  return text
    .split(/(\{\{\w+\}\})/)
    .map((part, index) => (index % 2 === 1 ? part : encodeURIComponent(part)))
    .join('');
}

/** A text as JavaScript: a string, or a template that reads variables. */
function template(text: string): string {
  if (!/\{\{\w+\}\}/.test(text)) return quoted(text);
  const escaped = text.replace(/[`\\]|\$\{/g, '\\$&').replace(/\n/g, '\\n');
  return `\`${escaped.replace(/\{\{(\w+)\}\}/g, (_, name: string) => `$\{process.env.${name}}`)}\``;
}

function quoted(text: string): string {
  const json = JSON.stringify(text);
  return json.includes("'") || json.includes('\\') ? json : `'${json.slice(1, -1)}'`;
}
