import type { Duration, Formats } from '../formats.ts';

// The strings of the tables of operations in English. Those marked “prose” are inline Markdown.

/** `reason`, `within` and the texts of limits: prose. */
export const operations = ({ number, plural }: Formats) => ({
  slo: { label: 'Objectives', columns: ['What is promised', 'Objective', 'How it is measured'] },
  over: ({ text }: Duration) => `over ${text}`,
  monitors: { label: 'Monitors', columns: ['What is watched', 'Somebody is told', 'What to do'] },
  rateLimits: { label: 'Rate limits', columns: ['What is limited', 'Limit', 'Here'] },
  limit: (count: number, of?: string) =>
    `${number(count)} ${of ?? plural(count, { one: 'request', other: 'requests' })}`,
  per: ({ text }: Duration) => ` in ${text}`,
  environments: { sandbox: ', in the sandbox', production: ', in production' },
  noLimit: 'No number is published.',
  source: 'Source',
  notConfirmed: 'Not confirmed',
  runbook: { label: 'Runbook', columns: ['What is seen', 'What to do'] },
  recovery: { label: 'Recovery', columns: ['After what', 'What to do'] },
  within: (time: string) => `Open for: ${time}`,
  escalation: { label: 'Escalation', columns: ['When', 'Whom to ask', 'What to bring'] },
  provider: ['Fact', 'What holds here'],
  facts: {
    apiVersion: 'API version',
    retryPolicy: 'Retries',
    statusPage: 'Status page',
    support: 'Support',
    contractOwner: 'Owner of the contract',
  },
  reason: (reason: string) => `Only for this guide: ${reason}`,
});
