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
