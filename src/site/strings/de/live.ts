import type { Strings } from '../strings.ts';

// What the development server says around findings, in German: see `../en/live.ts`, whose order this file keeps.

export const live: Strings['live'] = {
  title: 'Befunde',
  severities: { error: 'Fehler', warning: 'Warnung' },
  errors: { one: '1 Fehler', other: '{count} Fehler' },
  warnings: { one: '1 Warnung', other: '{count} Warnungen' },
  none: 'Keine Befunde',
  nothingHere: 'Auf dieser Seite ist alles in Ordnung.',
  otherPages: '{counts} auf anderen Seiten',
  elsewhere: 'Auf anderen Seiten',
  frame: 'Zeile der Quelle',
  difference: 'Was sich unterscheidet',
  output: 'Was ausgegeben wurde',
  why: 'Warum das gemeldet wird',
  fold: 'Befunde einklappen',
  unfold: 'Befunde zeigen',
  running: 'Beispiele laufen …',
  stale: 'Die Seite steht so da, wie sie zuletzt gelesen werden konnte, ohne die letzten Änderungen.',
  failed: 'Etwas ließ sich nicht ausführen',
  broken: {
    title: 'Diese Seite lässt sich noch nicht zeigen',
    lead: 'Sie hat Fehler. Sobald sie behoben sind, erscheint sie hier von selbst.',
    cutOff:
      'Sie bezieht sich auf etwas, das Fehler hat. Sobald sie behoben sind, erscheint sie hier von selbst.',
  },
  crashed: {
    title: 'Diese Seite ließ sich nicht aufbauen',
    lead: 'Der Grund steht im Terminal, in dem die Site läuft. Nach der nächsten Änderung wird es wieder versucht.',
  },
  home: 'Startseite',
  marks: {
    running: 'Läuft …',
    failed: 'Fehlgeschlagen',
    blocked: 'Nicht ausgeführt',
    'blocked-by': 'Nicht ausgeführt',
    'not-run': 'Nicht ausgeführt',
    'not-run-for': 'Nicht ausgeführt',
  },
};
