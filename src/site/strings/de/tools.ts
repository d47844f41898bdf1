import type { Strings } from '../strings.ts';

// The strings of the tools of a page in German: see `../en/tools.ts`, whose order this file keeps.

export const tools: Strings['tools'] = {
  label: 'Werkzeuge dieser Seite',
  environment: 'Umgebung',
  sandbox: 'Sandbox',
  production: 'Produktion',
  language: 'Sprache',
  values: 'Ihre Werte',
  clearValues: 'Löschen',
  more: 'Mehr',
  wrap: 'Lange Zeilen umbrechen',
  print: 'Drucken',
};
