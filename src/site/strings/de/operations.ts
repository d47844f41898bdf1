import type { Formats } from '../formats.ts';
import type { Strings } from '../strings.ts';

// The strings of the tables of operations in German: see `../en/operations.ts`, whose order this file keeps.

export const operations = ({ number, plural }: Formats): Strings['operations'] => ({
  slo: { label: 'Ziele', columns: ['Zusage', 'Ziel', 'Messung'] },
  over: ({ text }) => `über ${text}`,
  monitors: { label: 'Überwachung', columns: ['Was überwacht wird', 'Alarm bei', 'Was zu tun ist'] },
  rateLimits: { label: 'Ratenbegrenzungen', columns: ['Was begrenzt ist', 'Grenze', 'Hier'] },
  limit: (count, of) => `${number(count)} ${of ?? plural(count, { one: 'Anfrage', other: 'Anfragen' })}`,
  per: ({ text }) => ` je ${text}`,
  environments: { sandbox: ', in der Sandbox', production: ', in der Produktion' },
  noLimit: 'Es ist keine Zahl veröffentlicht.',
  source: 'Quelle',
  notConfirmed: 'Nicht bestätigt',
  runbook: { label: 'Runbook', columns: ['Beobachtung', 'Was zu tun ist'] },
  recovery: { label: 'Wiederherstellung', columns: ['Wonach', 'Was zu tun ist'] },
  within: (time) => `Möglich: ${time}`,
  escalation: { label: 'Eskalation', columns: ['Wann', 'Ansprechpartner', 'Erforderliche Angaben'] },
  provider: ['Angabe', 'Was hier gilt'],
  facts: {
    apiVersion: 'API-Version',
    retryPolicy: 'Wiederholungen',
    statusPage: 'Statusseite',
    support: 'Support',
    contractOwner: 'Vertragsverantwortung',
  },
  reason: (reason) => `Nur für diese Anleitung: ${reason}`,
});
