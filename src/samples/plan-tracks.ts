import type { Sample } from '#guide/mdx-document.ts';
import { otherTarget } from '#guide/other-target.ts';
import { type DataLanguage, isDataLanguage } from '#schema/data-languages.ts';
import type { Language } from './languages/language.ts';
import { languageOfFence, languageOfFile, languages } from './languages.ts';
import type { TargetName } from './target/target.ts';
import type { Step, Track } from './track/track.ts';

/** Says why a tool cannot be used here, such as "python3 is not installed"; nothing if it can. */
export type FindObstacle = (need: string) => string | undefined;

/** Under which conditions samples run. */
export interface Conditions {
  readonly target: TargetName;
  readonly findObstacle: FindObstacle;
}

const shown = new Set([
  ...['text', 'txt', 'plaintext', 'console', 'output', 'log', 'diff', 'html', 'css', 'ini', 'env', 'dotenv'],
  ...['properties', 'csv', 'tsv', 'jsonc', 'json5', 'ndjson', 'jsonl', 'md', 'mdx', 'markdown', 'proto'],
  ...['protobuf', 'dockerfile', 'nginx', 'regex', 'mermaid'],
]);

/**
 * Plans the tracks of a page: one per language that its `<Samples>` groups offer, or one track `main`. Every sample
 * stands in at least one track, in page order; samples outside groups in all.
 */
export function planTracks(samples: readonly Sample[], conditions: Conditions): readonly Track[] {
  const groups = Map.groupBy(
    samples.filter(({ group }) => group !== undefined),
    ({ group }) => group,
  );
  const grouped = [...groups.values()].flat();
  const offered = languages.filter((language) =>
    grouped.some((sample) => languageOfFence(sample.language) === language),
  );
  const names = offered.length === 0 ? ['main'] : offered.map(({ track }) => track);
  return names.map((name, index) => ({
    name,
    steps: samples
      .filter((sample) =>
        belongs(sample, { name, isFirst: index === 0, group: groups.get(sample.group) ?? [] }),
      )
      .map((sample) => planStep(sample, conditions)),
  }));
}

/** Of a group, a track takes its own language, else the first fence; what no track takes, the first one lists. */
function belongs(
  sample: Sample,
  { name, isFirst, group }: { name: string; isFirst: boolean; group: readonly Sample[] },
): boolean {
  if (sample.group === undefined) return true;
  const own = group.filter(({ language }) => languageOfFence(language)?.track === name);
  if (own.length > 0 ? own.includes(sample) : group[0] === sample) return true;
  return isFirst && languageOfFence(sample.language) === undefined;
}

function planStep(sample: Sample, { target, findObstacle }: Conditions): Step {
  const { info } = sample;
  if (info.illustrative !== undefined)
    return { kind: 'noted', sample, status: 'illustrative', reason: info.illustrative };
  if (info.manual !== undefined) return { kind: 'noted', sample, status: 'manual', reason: info.manual };
  const elsewhere = otherTarget(info, target);
  if (elsewhere !== undefined)
    return { kind: 'noted', sample, status: 'not-run', reason: elsewhere, isMeant: true };
  const language = languageOfFence(sample.language);
  if (info.file !== undefined) {
    const own = languageOfFile(info.file) ?? language;
    const obstacle = own === undefined ? undefined : obstacleOf(own, info, findObstacle);
    return {
      kind: 'file',
      sample,
      ...(own === undefined ? {} : { language: own.name }),
      ...(obstacle === undefined ? {} : { obstacle }),
    };
  }
  if (language === undefined) return planData(sample);
  const reason = obstacleOf(language, info, findObstacle);
  if (reason !== undefined) return { kind: 'noted', sample, status: 'not-run', reason };
  if (info.check === true) return { kind: 'check', sample, language: language.name };
  if (info.service === true) return { kind: 'service', sample, language: language.name };
  return { kind: 'run', sample, language: language.name, isAlone: isAlone(sample, language) };
}

function obstacleOf(
  { tool }: Language,
  { needs }: Sample['info'],
  findObstacle: FindObstacle,
): string | undefined {
  return findObstacle(tool) ?? (needs === undefined ? undefined : findObstacle(needs));
}

/** Whether a sample needs a process of its own. */
function isAlone({ info, text }: Sample, language: Language): boolean {
  if (info.isolated === true || language.kind === 'program') return true;
  return (info.exit ?? 0) !== 0 && !language.canCatch(text);
}

function planData(sample: Sample): Step {
  const name = sample.language;
  if (isDataLanguage(name)) return { kind: 'noted', sample, status: 'checked', reason: checkedReason(name) };
  if (shown.has(name)) {
    return { kind: 'noted', sample, status: 'illustrative', reason: `\`${name}\` is shown, not run.` };
  }
  return { kind: 'noted', sample, status: 'not-run', reason: `Handrail does not run \`${name}\`.` };
}

function checkedReason(language: DataLanguage): string {
  if (language === 'sql') return 'Its quotes, brackets and verbs are checked; no database runs it.';
  return language === 'http' ? 'It is a message, and parses.' : 'It is data, and parses.';
}
