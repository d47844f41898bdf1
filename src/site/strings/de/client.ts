import type { Strings } from '../strings.ts';

// The strings of scripts in the browser in German: see `../en/client.ts`, whose order this file keeps.

export const client: Strings['client'] = {
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
  values: {
    title: 'Ihre Werte',
    lead: 'Einmal eingetragen, zeigen die Beispiele dieser Seite sie an. Sie bleiben in diesem Tab Ihres Browsers: nie in der Adresse, nie in einer Anfrage, und mit dem Schließen sind sie weg. Lesen Sie Geheimnisse in eigenem Code aus der Umgebung.',
    none: 'Kein Beispiel dieser Seite hat einen Platz für einen Wert der Konfiguration.',
    secret: 'Geheim',
    copySecrets:
      'Geheimnisse vollständig kopieren. Sonst liest ein kopiertes Beispiel sie aus seiner Umgebung.',
    clear: 'Alle löschen',
    close: 'Fertig',
    cleared: 'Ihre Werte sind gelöscht',
    marks: {
      shown: 'Mit Ihren Werten, nicht ausgeführt',
      masked: 'Mit Ihren Werten, nicht ausgeführt; Geheimnisse werden nicht kopiert',
    },
  },
  search: {
    label: 'Suche',
    placeholder: 'Ein Fehlercode, ein Ereignis, ein Schlüssel, ein Wort',
    escape: 'Esc',
    close: 'Suche schließen',
    start: 'Suchen Sie nach dem, was Ihnen vorliegt: Fehlercode, Ereignis, Schlüssel oder Adresse.',
    loading: 'Die Suche wird geladen …',
    noIndex: 'Die Suche konnte nicht geladen werden. Prüfen Sie die Verbindung, und öffnen Sie sie erneut.',
    none: 'Keine Treffer für „{query}“. Versuchen Sie ein kürzeres Wort oder einen Teil des Codes.',
    noneHere: 'Keine solche Seite vorhanden.',
    results: { one: '1 Treffer', other: '{count} Treffer' },
    first: 'Die ersten {count} Treffer',
    more: 'Weitere Treffer',
    near: 'Meinten Sie',
    filters: 'Suche eingrenzen',
    facets: { provider: 'Anbieter', task: 'Aufgabe', auth: 'Authentifizierung', language: 'Sprache' },
    all: 'Alle',
    clearFilters: 'Alle anzeigen',
    types: {
      error: 'Fehler',
      event: 'Ereignis',
      key: 'Konfiguration',
      endpoint: 'Endpunkt',
      field: 'Feld',
      page: 'Seite',
    },
    recent: 'Letzte Suchen',
    forget: 'Verlauf löschen',
    keys: '↑ ↓ auswählen · Eingabetaste öffnen · Esc schließen',
  },
};
