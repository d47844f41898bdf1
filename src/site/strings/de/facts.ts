import type { Formats } from '../formats.ts';
import type { Strings } from '../strings.ts';

// The strings of the tables of facts in German: see `../en/facts.ts`, whose order this file keeps.

export const configuration: Strings['configuration'] = {
  label: 'Konfiguration',
  key: 'Schlüssel',
  sandbox: 'Sandbox',
  production: 'Produktion',
  where: 'Fundort',
  kinds: { env: 'Umgebungsvariable', url: 'Adresse', limit: 'Grenzwert', flag: 'Schalter' },
  secret: 'Geheim',
  same: 'Derselbe Wert.',
  inProduction: 'Produktion:',
  unused: 'Kein Beispiel liest diesen Wert:',
  override: 'Nur auf dieser Seite:',
};

export const endpoints: Strings['endpoints'] = {
  label: 'Verwendete Endpunkte',
  endpoint: 'Endpunkt',
  what: 'Funktion',
  notKnown: 'Nicht bekannt: Die Beispiele wurden nicht ausgeführt.',
  none: 'Keine: Die Beispiele haben keinen beschriebenen Endpunkt aufgerufen.',
};

export const errors = ({ all, either }: Formats): Strings['errors'] => ({
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

export const events: Strings['events'] = {
  label: 'Ereignisse',
  event: 'Ereignis',
  when: 'Wird gesendet',
  change: 'Ändert',
  key: 'Idempotenzschlüssel',
  delivered: 'Zugestellt',
  unordered: 'Nicht in falscher Reihenfolge zugestellt:',
};

export const mapping: Strings['mapping'] = {
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

export const ownership: Strings['ownership'] = {
  label: 'Führende Systeme',
  columns: ['Gegenstand', 'Führendes System', 'Abgleich des anderen', 'Bei Abweichungen'],
  to: (provider) => `Zu ${provider}`,
  from: (provider) => `Von ${provider}`,
  both: 'In beide Richtungen',
  none: 'Nicht übertragen',
  provider: 'dem Anbieter',
};
