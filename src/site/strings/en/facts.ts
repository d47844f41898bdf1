import type { Formats } from '../formats.ts';

// The strings of the tables of facts in English. Those marked “prose” are inline Markdown.

export const configuration = {
  label: 'Configuration',
  key: 'Key',
  sandbox: 'Sandbox',
  production: 'Production',
  where: 'Where to find it',
  kinds: { env: 'Environment variable', url: 'Address', limit: 'Limit', flag: 'Switch' },
  secret: 'Secret',
  same: 'The same.',
  /** Before a value, where that of the sandbox stands before it. */
  inProduction: 'production:',
  unused: 'No sample reads it:',
  override: 'Only on this page:',
};

export const endpoints = {
  label: 'Endpoints used',
  endpoint: 'Endpoint',
  what: 'What it does',
  notKnown: 'Not known: the samples were not run.',
  none: 'None: the samples called no described endpoint.',
};

export const errors = ({ all, either }: Formats) => ({
  label: 'Errors',
  error: 'Error',
  cause: 'Cause',
  resolution: 'What to do',
  where: { response: 'in the response', callback: 'in a callback', own: 'from your endpoint' },
  retry: { never: 'Do not retry', backoff: 'Retry with backoff', after: 'Retry after the fix' },
  reproduced: 'Reproduced',
  notVerified: 'Not verified',
  reproduce: 'Reproduce it',
  /** Prose. */
  reproduceBy: (address: string) => `Reproduce it: [run the sample that provokes it](${address}).`,
  /** Prose. */
  fault: (name: string) =>
    `The simulator is told to answer with the fault \`${name}\` before this request; the live service answers so by itself.`,
  /** What stands where in the body of an error; `where` are names in code marks. Prose. */
  envelope: {
    code: (where: readonly string[]) => `its code in ${either(where)}`,
    message: (where: string) => `a message for people in ${where}`,
    parameter: (where: string) => `the parameter to blame in ${where}`,
    details: (where: string) => `the single problems in ${where}`,
    documentation: (where: string) => `a link to its documentation in ${where}`,
    sentence: (parts: readonly string[]) => `The body of an error has ${all(parts)}.`,
    requestId: (where: string) => `Support asks for ${where}.`,
  },
});

export const events = {
  label: 'Events',
  event: 'Event',
  when: 'Sent when',
  change: 'Changes',
  key: 'Idempotency key',
  delivered: 'Delivered',
  unordered: 'Not delivered out of order:',
};

/** `missing`: prose. */
export const mapping = {
  fields: 'Fields',
  fieldColumns: ['From', 'To', 'On the way'],
  states: 'State after each event',
  stateColumns: ['Event', 'When', 'Field', 'Becomes'],
  required: 'Required',
  optional: 'Optional',
  copied: 'Copied as it is.',
  missing: (what: string) => `Without a value: ${what}`,
  always: 'Always',
};

export const ownership = {
  label: 'Systems of record',
  columns: ['What', 'System of record', 'How the other follows', 'Where they differ'],
  to: (provider: string) => `To ${provider}`,
  from: (provider: string) => `From ${provider}`,
  both: 'Both ways',
  none: 'Not carried over',
  provider: 'the provider',
};
