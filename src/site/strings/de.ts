import type { Duration, Formats } from './formats.ts';
import type { Strings } from './strings.ts';

// Every string of the interface in German: see `en.ts`, whose order this file keeps.

const kinds: Strings['kinds'] = {
  guide: 'Anleitung',
  auth: 'Authentifizierung',
  pattern: 'Muster',
  reference: 'Referenz',
};

const sections: Strings['sections'] = {
  guides: {
    title: 'Anleitungen',
    what: 'Je eine Integrationsaufgabe, vom ersten Zugang bis zum Produktivbetrieb.',
  },
  auth: {
    title: 'Authentifizierung',
    what: 'Der ganze Lebenszyklus von Zugangsdaten, auf den die Anleitungen zurückgreifen.',
  },
  patterns: { title: 'Muster', what: 'Was jede Integration einer bestimmten Art benötigt.' },
  reference: { title: 'Referenz', what: 'Wie Anleitungen geschrieben, geprüft und aktuell gehalten werden.' },
};

const frame: Strings['frame'] = {
  skip: 'Zum Inhalt springen',
  sections: 'Hauptnavigation',
  search: 'Suche',
  marks:
    '„Verifiziert“ ist ein Messergebnis: Genau dieser Text lief gegen einen Simulator des Anbieters, der auf dessen Dokumentation mit dem angegebenen Stand beruht. Für das Verhalten des echten Dienstes ist das keine Zusage. „Geprüft“ ist, was syntaktisch ausgewertet oder als Datei angelegt wurde, die andere Beispiele verwenden. Fehler wurden in einem solchen Lauf „reproduziert“, Ereignisse „zugestellt“: einmal, doppelt, verändert, verspätet und in falscher Reihenfolge.',
};

const home: Strings['home'] = {
  empty:
    'Hier gibt es noch keine Inhalte: Legen Sie die erste Seite als `guides/ihre-anleitung/index.mdx` an.',
};

const notFound: Strings['notFound'] = {
  title: 'Seite nicht gefunden',
  heading: 'Unter dieser Adresse gibt es keine Seite',
  description: 'Unter dieser Adresse gibt es keine Seite.',
  lead: 'Möglicherweise wurde sie verschoben, oder der Link hierher enthält einen Fehler.',
  search: 'Diese Website durchsuchen',
  home: 'Alle Anleitungen',
};

const everyOne: Readonly<Record<Duration['unit'], string>> = {
  second: 'jede Sekunde',
  minute: 'jede Minute',
  hour: 'stündlich',
  day: 'täglich',
  week: 'wöchentlich',
  month: 'monatlich',
  year: 'jährlich',
};

const moved: Strings['moved'] = {
  title: 'Diese Seite ist umgezogen',
  description: 'Die Seite hat jetzt eine andere Adresse.',
  now: 'Neue Adresse:',
};

const page: Strings['page'] = {
  rail: 'Seitennavigation',
  contents: 'Auf dieser Seite',
  contentsFolded: 'Auf dieser Seite, eingeklappt',
  sharedSection: 'Gemeinsamer Abschnitt:',
  generatedBy: 'Erzeugt von',
  owner: 'Verantwortlich',
  reviewed: 'Überprüft',
  every: ({ count, unit, text }) => (count === 1 ? everyOne[unit] : `alle ${text}`),
  badges: 'Art der Integration',
  related: 'Verwandte Seiten',
  documentation: (provider) => `Dokumentation von ${provider}`,
  support: (provider) => `Support von ${provider}`,
  status: (provider) => `Betriebsstatus von ${provider}`,
  edit: 'Diese Seite bearbeiten',
  report: 'Problem melden',
};

const showcase: Strings['showcase'] = {
  title: 'Praxisbeispiele',
  description: (site) => `Was andere mit den Anleitungen von ${site} umgesetzt haben.`,
  since: (date) => `seit ${date}`,
  guides: (title) => `Anleitungen zu ${title}`,
};

const badges: Strings['badges'] = {
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

const body: Strings['body'] = {
  linkTo: (heading) => `Link zu „${heading}“`,
  table: 'Tabelle',
  footnotes: 'Fußnoten',
  backTo: (reference) => `Zurück zu Verweis ${reference}`,
};

const notes: Strings['notes'] = { note: 'Hinweis', tip: 'Tipp', caution: 'Vorsicht', danger: 'Gefahr' };

const samples: Strings['samples'] = {
  states: {
    verified: 'Verifiziert',
    checked: 'Geprüft',
    illustrative: 'Zur Veranschaulichung, nicht ausgeführt',
    manual: 'Von Hand, nicht ausgeführt',
    elsewhere: 'Für die Sandbox, nicht ausgeführt',
    'not-verified': 'Nicht verifiziert',
  },
  elsewhere: {
    simulator: 'Dieses Beispiel ist nur für den Simulator bestimmt.',
    sandbox: 'Dieses Beispiel ist nur für die Sandbox bestimmt.',
    fault: 'Eine Störung lässt sich nur bei einem Simulator auslösen.',
  },
  problems: {
    absent: 'Dieses Beispiel war nicht Teil des letzten Laufs.',
    changed: 'Dieses Beispiel wurde seit dem letzten Lauf geändert.',
    'output-changed': 'Die erwartete Ausgabe wurde seit dem letzten Lauf geändert.',
    failed: 'Dieses Beispiel ist im letzten Lauf fehlgeschlagen.',
    blocked:
      'Dieses Beispiel wurde im letzten Lauf nicht ausgeführt, weil ein vorhergehendes fehlgeschlagen ist.',
    'blocked-by': 'Dieses Beispiel wurde im letzten Lauf nicht ausgeführt:',
    'not-run': 'Dieses Beispiel wurde nicht ausgeführt.',
    'not-run-for': 'Dieses Beispiel wurde nicht ausgeführt:',
    'not-passed': 'Dieses Skript ist im letzten Lauf nicht erfolgreich durchgelaufen.',
  },
  track: (track) => `Durchgang: ${track}.`,
  tracks: (tracks) => `Durchgänge: ${tracks}`,
  languages: 'Sprache',
  code: 'Code',
  command: 'Befehl',
  download: 'Herunterladen',
  setup: (title) => `Vorbereitung: ${title}`,
  output: 'Erwartete Ausgabe',
  errorOutput: 'Erwartete Fehlerausgabe',
  stepOutput: (step) => `Ausgabe von Schritt ${step}`,
  added: 'hinzugefügt: ',
  removed: 'entfernt: ',
  noFile: (path) => `Die Datei \`${path}\` kann nicht angezeigt werden.`,
};

const diagrams: Strings['diagrams'] = {
  label: (title) => `Diagramm: ${title}`,
  notDrawn: 'Dieses Diagramm wurde beim Erstellen der Website nicht gezeichnet. Sein Quelltext:',
  asText: 'Diagramm als Text',
  source: 'Quelltext',
};

const checklists: Strings['checklists'] = {
  progress: 'Fortschritt',
  clear: 'Zurücksetzen',
  where: 'Wo',
  check: 'Prüfung',
  plan: 'Tarif',
  role: 'Rolle',
};

const configuration: Strings['configuration'] = {
  label: 'Konfiguration',
  key: 'Schlüssel',
  sandbox: 'Sandbox',
  production: 'Produktion',
  where: 'Fundort',
  kinds: { env: 'Umgebungsvariable', url: 'Adresse', limit: 'Grenzwert', flag: 'Schalter' },
  secret: 'Geheim',
  same: 'Derselbe Wert.',
  unused: 'Kein Beispiel liest diesen Wert:',
  override: 'Nur auf dieser Seite:',
};

const endpoints: Strings['endpoints'] = {
  label: 'Verwendete Endpunkte',
  endpoint: 'Endpunkt',
  what: 'Funktion',
  notKnown: 'Nicht bekannt: Die Beispiele wurden nicht ausgeführt.',
  none: 'Keine: Die Beispiele haben keinen beschriebenen Endpunkt aufgerufen.',
};

const errors = ({ all, either }: Formats): Strings['errors'] => ({
  label: 'Fehler',
  error: 'Fehler',
  cause: 'Ursache',
  resolution: 'Abhilfe',
  where: { response: 'in der Antwort', callback: 'in einem Callback', own: 'von Ihrem Endpunkt' },
  retry: {
    never: 'Nicht wiederholen',
    backoff: 'Mit wachsenden Abständen wiederholen',
    after: 'Nach der Korrektur wiederholen',
  },
  reproduced: 'Reproduziert',
  notVerified: 'Nicht verifiziert',
  reproduce: 'Reproduzieren',
  reproduceBy: (address) => `Reproduzieren: [das auslösende Beispiel ausführen](${address}).`,
  fault: (name) =>
    `Der Simulator wird vor dieser Anfrage angewiesen, mit der Störung \`${name}\` zu antworten; der echte Dienst antwortet von sich aus so.`,
  envelope: {
    code: (where) => `den Code in ${either(where)}`,
    message: (where) => `eine lesbare Meldung in ${where}`,
    parameter: (where) => `den beanstandeten Parameter in ${where}`,
    details: (where) => `die einzelnen Probleme in ${where}`,
    documentation: (where) => `einen Link zur Dokumentation in ${where}`,
    sentence: (parts) => `Der Inhalt einer Fehlerantwort enthält ${all(parts)}.`,
    requestId: (where) => `Der Support fragt nach ${where}.`,
  },
});

const events: Strings['events'] = {
  label: 'Ereignisse',
  event: 'Ereignis',
  when: 'Wird gesendet',
  change: 'Ändert',
  key: 'Idempotenzschlüssel',
  delivered: 'Zugestellt',
  unordered: 'Nicht in falscher Reihenfolge zugestellt:',
};

const mapping: Strings['mapping'] = {
  fields: 'Felder',
  fieldColumns: ['Von', 'Nach', 'Umwandlung'],
  states: 'Zustand nach jedem Ereignis',
  stateColumns: ['Ereignis', 'Bedingung', 'Feld', 'Neuer Wert'],
  required: 'Erforderlich',
  optional: 'Optional',
  copied: 'Unverändert übernommen.',
  missing: (what) => `Ohne Wert: ${what}`,
  always: 'Immer',
};

const ownership: Strings['ownership'] = {
  label: 'Führende Systeme',
  columns: ['Gegenstand', 'Führendes System', 'Abgleich des anderen', 'Bei Abweichungen'],
  to: (provider) => `Zu ${provider}`,
  from: (provider) => `Von ${provider}`,
  both: 'In beide Richtungen',
  none: 'Nicht übertragen',
  provider: 'dem Anbieter',
};

const operations = ({ number, plural }: Formats): Strings['operations'] => ({
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

const evidence = ({ number, plural, all }: Formats): Strings['evidence'] => ({
  verified: 'Verifiziert',
  partly: 'Teilweise verifiziert',
  none: 'Nicht verifiziert',
  noneInBuild: 'In diesem Stand nicht verifiziert',
  open: 'Einzelheiten',
  close: 'Schließen',
  samples: (proven, total) =>
    `${number(proven)} von ${number(total)} ${plural(total, { one: 'Beispiel', other: 'Beispielen' })}`,
  errors: (proven, total) =>
    `${number(proven)} von ${number(total)} ${plural(total, { one: 'Fehler', other: 'Fehlern' })}`,
  events: (proven, total) =>
    `${number(proven)} von ${number(total)} ${plural(total, { one: 'Ereignis', other: 'Ereignissen' })}`,
  notExecuted: (count) => `${number(count)} nicht ausgeführt`,
  tracks: (count) => `${number(count)} ${plural(count, { one: 'Durchgang', other: 'Durchgänge' })}`,
  simulator: (provider, version) => `Simulator ${provider} ${version}`,
  noRecord:
    'Beim Erstellen der Website lag kein Protokoll eines Laufs dieser Seite vor. Führen Sie die Beispiele aus, und erstellen Sie die Website erneut.',
  noProvider:
    'Die Beispiele dieser Seite liefen so, wie sie hier stehen. Was sie aufrufen, ist simuliert: Kein echter Dienst wurde angesprochen.',
  provider: (checked) =>
    `Der Text dieser Seite lief gegen einen Simulator des Anbieters, der auf der am ${checked} geprüften Dokumentation beruht. Gegen den echten Dienst lief er nicht.`,
  sandbox: (date, held) => `Gegen die Sandbox des Anbieters am ${date}: ${all(held)} erfolgreich.`,
  record: 'Protokoll des letzten Laufs',
  track: 'Durchgang',
  ended: 'Beispiele',
  runtimes: 'Ausgeführt mit',
  nothing: 'nichts: Es gab nichts auszuführen',
  statuses: {
    passed: 'bestanden',
    checked: 'geprüft',
    illustrative: 'zur Veranschaulichung',
    manual: 'von Hand',
    failed: 'fehlgeschlagen',
    blocked: 'blockiert',
    'not-run': 'nicht ausgeführt',
  },
  isolated: (how) =>
    `Die Beispiele liefen isoliert (${how}), ohne Zugriff auf die Dateien und das Netzwerk des Rechners.`,
  notIsolated:
    'Die Beispiele liefen ohne Isolierung: Sie hatten Zugriff auf die Dateien und das Netzwerk des Rechners.',
  commit: 'Commit:',
});

const client: Strings['client'] = {
  page: {
    copy: 'Kopieren',
    copied: 'Kopiert',
    failed: 'Fehlgeschlagen',
    couldNotCopy: 'Kopieren nicht möglich',
    linkCopied: 'Link kopiert',
    themes: {
      automatic: 'Farbschema: automatisch',
      light: 'Farbschema: hell',
      dark: 'Farbschema: dunkel',
    },
    done: '{done} von {total} erledigt',
  },
  search: {
    label: 'Suche',
    placeholder: 'Ein Fehlercode, ein Ereignis, ein Schlüssel, ein Wort',
    escape: 'Esc',
    close: 'Suche schließen',
    start: 'Suchen Sie nach dem, was Ihnen vorliegt: Fehlercode, Ereignis, Schlüssel oder Adresse.',
    noIndex: 'Der Suchindex fehlt. Er entsteht beim Erstellen der Website.',
    none: 'Keine Treffer für „{query}“. Versuchen Sie ein kürzeres Wort oder einen Teil des Codes.',
    results: { one: '1 Treffer', other: '{count} Treffer' },
  },
};

/** The strings of the interface in German. */
export const de = (format: Formats): Strings => ({
  ...{
    kinds,
    sections,
    frame,
    home,
    notFound,
    moved,
    page,
    showcase,
    badges,
    body,
    notes,
    samples,
    diagrams,
  },
  ...{ checklists, configuration, endpoints, events, mapping, ownership, client },
  errors: errors(format),
  operations: operations(format),
  evidence: evidence(format),
});
