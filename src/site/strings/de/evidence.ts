import type { Formats } from '../formats.ts';
import type { Strings } from '../strings.ts';

// The strings of the evidence line and its record in German: see `../en/evidence.ts`, whose order this file keeps.

export const evidence = ({ number, plural, all }: Formats): Strings['evidence'] => ({
  verified: 'Verifiziert',
  partly: 'Teilweise verifiziert',
  none: 'Nicht verifiziert',
  noneInBuild: 'In diesem Stand nicht verifiziert',
  open: 'Einzelheiten',
  close: 'Schließen',
  samples: (proven, total) =>
    `${number(proven)} von ${number(total)} ${plural(total, { one: 'Beispiel', other: 'Beispielen' })}`,
  errors: (proven, total) =>
    `${number(proven)} von ${number(total)} ${plural(total, { one: 'Fehler', other: 'Fehlern' })}`,
  events: (proven, total) =>
    `${number(proven)} von ${number(total)} ${plural(total, { one: 'Ereignis', other: 'Ereignissen' })}`,
  notExecuted: (count) => `${number(count)} nicht ausgeführt`,
  tracks: (count) => `${number(count)} ${plural(count, { one: 'Durchgang', other: 'Durchgänge' })}`,
  simulator: (provider, version) => `Simulator ${provider} ${version}`,
  noRecord:
    'Beim Erstellen der Website lag kein Protokoll eines Laufs dieser Seite vor. Führen Sie die Beispiele aus, und erstellen Sie die Website erneut.',
  noProvider:
    'Die Beispiele dieser Seite liefen so, wie sie hier stehen. Was sie aufrufen, ist simuliert: Kein echter Dienst wurde angesprochen.',
  provider: (checked) =>
    `Der Text dieser Seite lief gegen einen Simulator des Anbieters, der auf der am ${checked} geprüften Dokumentation beruht. Gegen den echten Dienst lief er nicht.`,
  sandbox: (date, held) => `Gegen die Sandbox des Anbieters am ${date}: ${all(held)} erfolgreich.`,
  record: 'Protokoll des letzten Laufs',
  whole: 'Das ganze Protokoll: jedes Beispiel, jeder Fehler, jedes Ereignis',
  track: 'Durchgang',
  ended: 'Beispiele',
  runtimes: 'Ausgeführt mit',
  nothing: 'nichts: Es gab nichts auszuführen',
  statuses: {
    passed: 'bestanden',
    checked: 'geprüft',
    illustrative: 'zur Veranschaulichung',
    manual: 'von Hand',
    failed: 'fehlgeschlagen',
    blocked: 'blockiert',
    'not-run': 'nicht ausgeführt',
  },
  isolated: (how) =>
    `Die Beispiele liefen isoliert (${how}), ohne Zugriff auf die Dateien und das Netzwerk des Rechners.`,
  notIsolated:
    'Die Beispiele liefen ohne Isolierung: Sie hatten Zugriff auf die Dateien und das Netzwerk des Rechners.',
  commit: 'Commit:',
});
