import type { Strings } from '../strings.ts';

// The strings of what the site publishes for machines in German.

export const twins: Strings['twins'] = {
  fact: 'Angabe',
  value: 'Wert',
  page: 'Seite',
  kind: 'Art',
  provider: 'Anbieter',
  verification: 'Prüfung',
  data: 'Daten',
  list: 'Die Anleitungen mit ihren Angaben und dem, was davon bewiesen ist.',
  listSchema: 'Das JSON-Schema dieser Liste.',
  guideSchema:
    'Das JSON-Schema einer Anleitung als Daten: Jede Anleitung hat sie unter ihrer eigenen Adresse mit „.json“.',
  /** A word that the convention of `llms.txt` knows, in every language. */
  optional: 'Optional',
};
