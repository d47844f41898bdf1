import type { Strings } from '../strings.ts';

// The strings of the site around its pages in German: see `../en/site.ts`, whose order this file keeps.

export const kinds: Strings['kinds'] = {
  guide: 'Anleitung',
  auth: 'Authentifizierung',
  pattern: 'Muster',
  reference: 'Referenz',
};

export const sections: Strings['sections'] = {
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

export const frame: Strings['frame'] = {
  skip: 'Zum Inhalt springen',
  sections: 'Hauptnavigation',
  menu: 'Menü',
  foot: 'Alle Bereiche',
  search: 'Suche',
  marks:
    '„Verifiziert“ ist ein Messergebnis: Genau dieser Text lief gegen einen Simulator des Anbieters, der auf dessen Dokumentation mit dem angegebenen Stand beruht. Für das Verhalten des echten Dienstes ist das keine Zusage. „Geprüft“ ist, was syntaktisch ausgewertet oder als Datei angelegt wurde, die andere Beispiele verwenden. Fehler wurden in einem solchen Lauf „reproduziert“, Ereignisse „zugestellt“: einmal, doppelt, verändert, verspätet und in falscher Reihenfolge.',
};

export const home: Strings['home'] = {
  empty:
    'Hier gibt es noch keine Inhalte: Legen Sie die erste Seite als `guides/ihre-anleitung/index.mdx` an.',
};

export const notFound: Strings['notFound'] = {
  title: 'Seite nicht gefunden',
  heading: 'Unter dieser Adresse gibt es keine Seite',
  description: 'Unter dieser Adresse gibt es keine Seite.',
  lead: 'Möglicherweise wurde sie verschoben, oder der Link hierher enthält einen Fehler.',
  search: 'Diese Website durchsuchen',
  near: 'Treffer zu den Wörtern dieser Adresse',
  home: 'Alle Anleitungen',
};

export const moved: Strings['moved'] = {
  title: 'Diese Seite ist umgezogen',
  description: 'Die Seite hat jetzt eine andere Adresse.',
  now: 'Neue Adresse:',
};

export const showcase: Strings['showcase'] = {
  title: 'Praxisbeispiele',
  description: (site) => `Was andere mit den Anleitungen von ${site} umgesetzt haben.`,
  since: (date) => `seit ${date}`,
  guides: (title) => `Anleitungen zu ${title}`,
};
