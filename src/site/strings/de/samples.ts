import type { Strings } from '../strings.ts';

// The strings of samples in German: see `../en/samples.ts`, whose order this file keeps.

export const samples: Strings['samples'] = {
  states: {
    verified: 'Verifiziert',
    checked: 'Geprüft',
    illustrative: 'Zur Veranschaulichung, nicht ausgeführt',
    manual: 'Von Hand, nicht ausgeführt',
    elsewhere: 'Für die Sandbox, nicht ausgeführt',
    'not-verified': 'Nicht verifiziert',
  },
  swapped: 'Lief mit den Sandbox-Werten',
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
  inProduction: (sandbox, production) => `In der Produktion: \`${production}\` statt \`${sandbox}\`.`,
  added: 'hinzugefügt: ',
  removed: 'entfernt: ',
  noFile: (path) => `Die Datei \`${path}\` kann nicht angezeigt werden.`,
};
