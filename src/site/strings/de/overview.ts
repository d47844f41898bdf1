import type { Formats } from '../formats.ts';
import type { Strings } from '../strings.ts';

// The strings of the pages that are made of all guides and providers in German: see `../en/overview.ts`, whose order this file keeps.

const filters: Strings['filters'] = {
  label: 'Tabelle filtern',
  text: 'Nach Wörtern filtern',
  all: 'Alle',
  clear: 'Filter zurücksetzen',
  shown: '{shown} von {total} angezeigt',
  none: 'Keine Zeile erfüllt all das.',
  sortBy: 'Sortieren nach',
};

const freshness: Strings['freshness'] = {
  column: 'Überprüfung',
  states: { fresh: 'Aktuell', due: 'Bald fällig', overdue: 'Überfällig' },
  until: (date) => `bis ${date}`,
  since: (date) => `seit ${date}`,
};

const inventory = ({ number, plural }: Formats): Strings['inventory'] => ({
  title: 'Bestand',
  description: (site) =>
    `Alle Integrationen von ${site}: welche Seite wie aufruft, was ein Ausfall kostet, wer verantwortlich ist und was nachgewiesen wurde.`,
  count: (count, date) =>
    `${number(count)} ${plural(count, { one: 'Integration', other: 'Integrationen' })}. Überprüfungen sind mit Stand vom ${date} bewertet.`,
  label: 'Alle Integrationen',
  columns: {
    integration: 'Integration',
    provider: 'Anbieter',
    direction: 'Richtung',
    style: 'Stil',
    auth: 'Authentifizierung',
    criticality: 'Kritikalität',
    owner: 'Verantwortlich',
    freshness: 'Überprüfung',
    proof: 'Verifizierung',
  },
  criticality: { low: 'Niedrig', medium: 'Mittel', high: 'Hoch', critical: 'Kritisch' },
  noAuth: 'Keine',
  empty: 'Hier gibt es noch keine Integration: Die erste Anleitung ist `guides/ihre-anleitung/index.mdx`.',
});

const errorIndex = ({ number, plural }: Formats): Strings['errorIndex'] => ({
  title: 'Fehler',
  description: (site) =>
    `Alle Fehler, die die Anleitungen von ${site} beschreiben, nach Anbieter: der Code, seine Ursache und ob ein Lauf den Fehler hervorgerufen hat.`,
  count: (count) =>
    `${number(count)} Fehler. ${plural(count, { one: 'Er führt zu seiner', other: 'Jeder führt zu seiner' })} Zeile, in der die Abhilfe steht.`,
  label: 'Alle Fehler',
  columns: { code: 'Fehler', cause: 'Ursache', guide: 'Anleitung', proof: 'Nachweis' },
  none: (provider) => `Noch beschreibt keine Anleitung einen Fehler von ${provider}.`,
  empty: 'Hier gibt es noch keinen Anbieter: Der erste ist `providers/ihr-anbieter/provider.yaml`.',
});

const statusPage = ({ number }: Formats): Strings['statusPage'] => ({
  title: 'Nachweise',
  description: (site) =>
    `Was von jeder Seite von ${site} nachgewiesen wurde, wann und womit, und ob ihre Überprüfung noch gilt.`,
  count: (verified, partly, none) =>
    `Von den Seiten mit ausführbaren Teilen sind ${number(verified)} verifiziert, ${number(partly)} teilweise, ${number(none)} nicht.`,
  judged: (date) => `Überprüfungen sind mit Stand vom ${date} bewertet.`,
  label: 'Nachweise und Überprüfungen aller Seiten',
  columns: {
    page: 'Seite',
    kind: 'Art',
    proof: 'Verifizierung',
    counts: 'Nachgewiesen',
    run: 'Letzter Lauf',
    target: 'Gegen',
    freshness: 'Überprüfung',
  },
  record: 'Protokoll',
  recordOf: (title) => `Protokoll von „${title}“`,
  never: 'Nie',
  nothing: 'Nichts auszuführen',
  simulator: 'Simulator',
  sandbox: 'Sandbox',
  local: 'Simuliert',
  empty: 'Hier gibt es noch keine Seite: Die erste Anleitung ist `guides/ihre-anleitung/index.mdx`.',
});

const record: Strings['record'] = {
  title: (page) => `Protokoll: ${page}`,
  description: (page) =>
    `Was der letzte Lauf von „${page}“ nachgewiesen hat, Beispiel für Beispiel und Zeile für Zeile.`,
  of: 'Protokoll von',
  nothing: 'Auf dieser Seite wird nichts ausgeführt, also ist nichts nachzuweisen.',
  run: 'Der Lauf',
  date: 'Datum',
  target: 'Ziel',
  targets: {
    simulator: (provider, version, checked) =>
      `Simulator von ${provider}, API-Version ${version}, nach der am ${checked} geprüften Dokumentation`,
    none: 'Kein Anbieter: Was aufgerufen wird, ist simuliert',
  },
  commit: 'Commit',
  noCommit: 'Außerhalb eines Repositorys',
  isolation: 'Isolierung',
  noIsolation: 'Keine',
  sandbox: 'Sandbox',
  noSandbox: 'Nicht gegen die Sandbox des Anbieters ausgeführt',
  samples: 'Beispiele',
  sampleColumns: ['Beispiel', 'Zustand', 'Durchgänge'],
  verify: 'Prüfskript',
  errors: 'Fehler',
  errorColumns: ['Fehler', 'Nachweis'],
  events: 'Ereignisse',
  eventColumns: ['Ereignis', 'Nachweis'],
  tracks: 'Durchgänge',
  meaning: 'Was das bedeutet',
  proves: [
    'Ein verifiziertes Beispiel lief Byte für Byte so, wie es auf der Seite steht, und gab aus, was die Seite sagt. „Geprüft“ wurde syntaktisch ausgewertet oder als Datei angelegt, die ein anderes Beispiel ausführt.',
    'Ein reproduzierter Fehler wurde hervorgerufen und kam mit dem Status und dem Code seiner Zeile. Ein zugestelltes Ereignis ging an den Empfänger der Seite, und zwar einmal, doppelt, verändert, verspätet und in falscher Reihenfolge; der Empfänger antwortete jeweils, wie es die Seite sagt.',
    'Was seit dem Lauf geändert wurde, ist nicht verifiziert: Jede Kennzeichnung ist über einen Hash mit dem Text verbunden.',
  ],
  provesNot: [
    'Der Simulator beruht auf der datierten Dokumentation des Anbieters; er ist nicht der Anbieter. Wo beide sich unterscheiden, zeigt ein grüner Lauf nur, dass die Seite zum Simulator passt.',
    'Über Ihr Konto sagt er nichts: Tarif, Berechtigungen, Grenzwerte und Daten sind Ihre eigenen.',
    'Über die Zeit nach dem Lauf sagt er nichts: Ein Anbieter kann seine API an jedem Tag ändern.',
  ],
  doesProve: 'Ein grüner Lauf weist nach',
  doesNotProve: 'Ein grüner Lauf weist nicht nach',
  fidelity: (provider) => `Wie sich der Simulator von ${provider} unterscheidet`,
};

const providers = ({ number, plural }: Formats): Strings['providers'] => ({
  title: 'Anbieter',
  description: (site) =>
    `Die Anbieter, an die ${site} anbindet, mit den gemeinsamen Angaben ihrer Anleitungen.`,
  kind: 'Anbieter',
  guides: (count) => `${number(count)} ${plural(count, { one: 'Anleitung', other: 'Anleitungen' })}`,
  checked: 'Angaben geprüft',
  apiVersion: 'API-Version',
  documentation: 'Dokumentation',
  support: 'Support',
  statusPage: 'Betriebsstatus',
  contractOwner: 'Vertragsverantwortung',
  about: 'Wo er zu finden ist',
  sections: {
    guides: 'Anleitungen',
    environments: 'Umgebungen und Zugang',
    configuration: 'Konfiguration',
    limits: 'Grenzwerte und Wiederholungen',
    webhooks: 'Webhooks und Ereignisse',
    errors: 'Fehler',
    simulator: 'Simulator',
  },
  noGuides: 'Noch verwendet keine Anleitung diesen Anbieter.',
  auth: 'Authentifizierung',
  environment: 'Umgebung',
  baseUrl: 'Adresse der API',
  console: 'Konsole',
  noConsole: 'Keine bekannt.',
  hosts: 'Hostnamen',
  credential: 'Zugangsdaten',
  schemes: {
    basic: (key) => `HTTP Basic mit ${key} als Benutzername.`,
    basicWith: (key, password) => `HTTP Basic mit ${key} als Benutzername und ${password} als Passwort.`,
    bearer: (key) => `Bearer-Token in ${key}.`,
  },
  fact: ['Angabe', 'Was gilt'],
  limits: ['Was begrenzt ist', 'Grenze'],
  noLimits: 'Es ist kein Grenzwert beschrieben.',
  retries: 'Wiederholungen',
  webhook: {
    header: 'Header der Signatur',
    scheme: 'Verfahren der Signatur',
    tolerance: 'Gültigkeit einer Signatur',
    retries: 'Erneute Zustellung',
    schedule: 'Nach',
    illustrates:
      'Der Anbieter veröffentlicht diese Abstände nicht: Sie veranschaulichen nur, was er veröffentlicht.',
    once: 'Keine erneute Zustellung',
    atOnce: 'sofort',
    source: 'Quelle',
    none: 'Es sind keine Webhooks beschrieben.',
  },
  seconds: (count) => `${number(count)} ${plural(count, { one: 'Sekunde', other: 'Sekunden' })}`,
  event: ['Ereignis', 'Anleitung'],
  events: 'Ereignisse, die die Anleitungen behandeln',
  errorCode: 'Code eines Fehlers',
  errorIndex: (count) => `${number(count)} Fehler in der Fehlerübersicht`,
  noSimulator:
    'Es gibt noch keinen Simulator; Beispiele, die diesen Anbieter aufrufen, sind nicht verifiziert.',
  noFidelity: 'Wie sich der Simulator vom Anbieter unterscheidet, ist nicht festgehalten.',
  sources: 'Quellen',
  empty: 'Hier gibt es noch keinen Anbieter: Der erste ist `providers/ihr-anbieter/provider.yaml`.',
});

const entrance = ({ number, plural }: Formats): Strings['entrance'] => ({
  label: 'Übersichten',
  integrations: (count) =>
    `${number(count)} ${plural(count, { one: 'Integration', other: 'Integrationen' })}`,
  providers: (count) => `${number(count)} Anbieter`,
  errors: (count, reproduced) => `${number(count)} Fehler, davon ${number(reproduced)} reproduziert`,
  proven: (verified, total) =>
    `${number(verified)} von ${number(total)} ${plural(total, { one: 'Seite', other: 'Seiten' })} verifiziert`,
  showcase: (count) => `${number(count)} ${plural(count, { one: 'Eintrag', other: 'Einträge' })}`,
  all: (count, provider) => `Alle ${number(count)} Anleitungen zu ${provider}`,
});

/** The strings of all these pages. */
export const overview = (
  format: Formats,
): Pick<
  Strings,
  'filters' | 'freshness' | 'record' | 'inventory' | 'errorIndex' | 'statusPage' | 'providers' | 'entrance'
> => ({
  ...{ filters, freshness, record },
  inventory: inventory(format),
  errorIndex: errorIndex(format),
  statusPage: statusPage(format),
  providers: providers(format),
  entrance: entrance(format),
});
