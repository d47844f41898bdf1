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
  copyMarkdown: 'Als Markdown kopieren',
  viewMarkdown: 'Als Markdown ansehen',
};

export const helpful: Strings['helpful'] = {
  question: 'War diese Seite hilfreich?',
  yes: 'Ja',
  no: 'Nein',
  thanks: 'Vielen Dank. Ihre Antwort wurde gesendet.',
  failed: 'Ihre Antwort konnte nicht gesendet werden.',
};
