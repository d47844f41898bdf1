import type { Duration } from '../formats.ts';
import type { Strings } from '../strings.ts';

// The strings of what stands around and in an author’s page in German: see `../en/page.ts`, whose order this file keeps.

const everyOne: Readonly<Record<Duration['unit'], string>> = {
  second: 'jede Sekunde',
  minute: 'jede Minute',
  hour: 'stündlich',
  day: 'täglich',
  week: 'wöchentlich',
  month: 'monatlich',
  year: 'jährlich',
};

export const page: Strings['page'] = {
  rail: 'Seitennavigation',
  contents: 'Auf dieser Seite',
  contentsFolded: 'Auf dieser Seite, eingeklappt',
  sharedSection: 'Gemeinsamer Abschnitt:',
  generatedBy: 'Erzeugt von',
  owner: 'Verantwortlich',
  reviewed: 'Überprüft',
  every: ({ count, unit, text }) => (count === 1 ? everyOne[unit] : `alle ${text}`),
  badges: 'Art der Integration',
  updated: 'Zuletzt geändert',
  neighbours: 'Seiten davor und danach',
  previous: 'Zurück',
  next: 'Weiter',
  related: 'Verwandte Seiten',
  documentation: (provider) => `Dokumentation von ${provider}`,
  support: (provider) => `Support von ${provider}`,
  status: (provider) => `Betriebsstatus von ${provider}`,
  edit: 'Diese Seite bearbeiten',
  report: 'Problem melden',
};

export const badges: Strings['badges'] = {
  direction: {
    outbound: 'Ausgehende Aufrufe',
    inbound: 'Eingehende Aufrufe',
    bidirectional: 'Aufrufe in beide Richtungen',
  },
  style: {
    rest: 'REST',
    graphql: 'GraphQL',
    soap: 'SOAP',
    webhook: 'Webhooks',
    file: 'Dateien',
    stream: 'Streams',
    sso: 'Single Sign-on',
  },
  criticality: {
    low: 'Kritikalität: niedrig',
    medium: 'Kritikalität: mittel',
    high: 'Kritikalität: hoch',
    critical: 'Kritikalität: kritisch',
  },
};

export const body: Strings['body'] = {
  linkTo: (heading) => `Link zu „${heading}“`,
  table: 'Tabelle',
  footnotes: 'Fußnoten',
  backTo: (reference) => `Zurück zu Verweis ${reference}`,
};

export const notes: Strings['notes'] = {
  note: 'Hinweis',
  tip: 'Tipp',
  caution: 'Vorsicht',
  danger: 'Gefahr',
};

export const diagrams: Strings['diagrams'] = {
  label: (title) => `Diagramm: ${title}`,
  notDrawn: 'Dieses Diagramm wurde beim Erstellen der Website nicht gezeichnet. Sein Quelltext:',
  asText: 'Diagramm als Text',
  source: 'Quelltext',
};

export const checklists: Strings['checklists'] = {
  progress: 'Fortschritt',
  names: { prerequisite: 'Voraussetzungen', 'go-live': 'Inbetriebnahme' },
  clear: 'Zurücksetzen',
  where: 'Wo',
  check: 'Prüfung',
  plan: 'Tarif',
  role: 'Rolle',
};
