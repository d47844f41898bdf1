import { DraftRefusal } from '../draft-refusal.ts';
import type { Notebook } from '../notebook.ts';
import { visible } from '../text/prose.ts';
import { type Cue, clockTime } from './cue.ts';

const timing =
  /^\s*(?:(?<h1>\d{1,3}):)?(?<m1>\d{1,2}):(?<s1>\d{1,2})[.,](?<f1>\d{1,3})\s*-->\s*(?:(?<h2>\d{1,3}):)?(?<m2>\d{1,2}):(?<s2>\d{1,2})[.,](?<f2>\d{1,3})/;

/**
 * Reads captions in WebVTT or SubRip. Markup goes; the speaker is that of a `<v>` tag or of a name before a colon. Lines that stand in
 * one caption after the other, as in captions that roll, are read once.
 *
 * @throws {DraftRefusal} where there are none
 */
export function parseCaptions(text: string, notebook: Notebook): Cue[] {
  const lines = visible(text).split('\n');
  const cues: Cue[] = [];
  let shown: readonly string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const found = timing.exec(lines[index] ?? '');
    if (found === null) {
      tellOdd(lines[index] ?? '', index + 1, notebook);
      continue;
    }
    const payload = payloadAfter(lines, index);
    const [start, end] = [secondsOf(found.groups, '1'), secondsOf(found.groups, '2')];
    const own = payload.map(plainLine).filter(({ text: said }) => said !== '');
    const fresh = own.filter(({ text: said }) => !shown.includes(said));
    if (own.length > 0) shown = own.map(({ text: said }) => said);
    const speaker = own.find((one) => one.speaker !== undefined)?.speaker;
    const said = fresh.map((one) => one.text).join(' ');
    if (said !== '')
      cues.push({
        start,
        end: Math.max(start, end),
        text: said,
        line: index + 1,
        ...(speaker === undefined ? {} : { speaker }),
      });
    index += payload.length;
  }
  if (cues.length === 0)
    throw new DraftRefusal(
      'The file has no captions: no line is a time such as `00:01:02.500 --> 00:01:05.000`.',
      {
        at: { line: 1, column: 1 },
        help: 'Export the captions of the recording as `.vtt` or `.srt`.',
      },
    );
  return namedSpeakers(cues.toSorted((a, b) => a.start - b.start));
}

/** A line that looks like a time, and is none. */
function tellOdd(line: string, number: number, notebook: Notebook): void {
  if (line.includes('-->')) notebook.leaveOut('A caption whose time cannot be read.', number);
}

function payloadAfter(lines: readonly string[], index: number): string[] {
  const rest = lines.slice(index + 1, index + 41);
  const end = rest.findIndex((line) => line.trim() === '' || timing.test(line));
  const payload = end < 0 ? rest : rest.slice(0, end);
  // Where no empty line stands between two captions, the number of the next one is the last line before its time.
  const isCut = end >= 0 && timing.test(rest[end] ?? '') && /^\d+$/.test(payload.at(-1)?.trim() ?? '');
  return isCut ? payload.slice(0, -1) : payload;
}

function secondsOf(groups: Readonly<Record<string, string | undefined>> = {}, which: '1' | '2'): number {
  const part = (name: string) => Number(groups[name + which] ?? 0);
  return part('h') * 3600 + part('m') * 60 + part('s') + Number(`0.${groups[`f${which}`] ?? '0'}`);
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
  '&nbsp;': ' ',
  '&lrm;': '',
  '&rlm;': '',
};

interface PlainLine {
  readonly text: string;
  readonly speaker?: string;
}

function plainLine(line: string): PlainLine {
  const speaker = /<v(?:\.[\w.-]+)?\s+([^>]+)>/.exec(line)?.[1]?.trim();
  const text = line
    .replace(/<\/?(?:v|c|i|b|u|lang|ruby|rt|font)(?:[.\s][^>]*)?>|<\d[\d:.]*>|\{\\an?\d\}/gi, '')
    .replace(/&(?:amp|lt|gt|quot|#39|apos|nbsp|lrm|rlm);/g, (entity) => entities[entity] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return speaker === undefined || speaker === '' ? { text } : { text, speaker };
}

/** Names before a colon are speakers where the same ones come again, or where every caption has one. */
function namedSpeakers(cues: readonly Cue[]): Cue[] {
  const pattern =
    /^(?:>>\s*)?((?:\p{Lu}[\p{L}\p{M}'’.-]*|SPEAKER)(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|\d+)){0,3}):\s+(\S.*)$/u;
  const names = cues.flatMap(({ text }) => pattern.exec(text)?.[1] ?? []);
  const counts = Map.groupBy(names, (name) => name);
  return cues.map((cue) => {
    const [, name, rest] = pattern.exec(cue.text) ?? [];
    const isSpeaker =
      name !== undefined && ((counts.get(name)?.length ?? 0) > 1 || names.length === cues.length);
    return isSpeaker && cue.speaker === undefined ? { ...cue, speaker: name, text: rest ?? '' } : cue;
  });
}

/** How long a recording is, as people write it. */
export function lengthOf(cues: readonly Cue[]): string {
  return clockTime(Math.max(0, ...cues.map(({ end }) => end)));
}
