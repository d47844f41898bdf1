import { didYouMean } from '#diagnostics/did-you-mean.ts';

/** Words that say nothing about what a heading or a page is about. */
const fillers = new Set('a an and at by for from in of on or the to with your'.split(' '));

/** How alike two names have to be by their words: this part of all the words of both. */
const enough = 0.5;

/** Names among which the nearest ones are looked for, prepared once. */
export interface Names {
  readonly all: readonly string[];
  /** The first name of each plain form. */
  readonly byForm: ReadonlyMap<string, string>;
  /** The first name of each sequence of stems. */
  readonly byStems: ReadonlyMap<string, string>;
  /** The names that have a stem. */
  readonly byStem: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Prepares names for {@link nearest}. */
export function prepareNames(all: readonly string[]): Names {
  const byForm = new Map<string, string>();
  const byStems = new Map<string, string>();
  const byStem = new Map<string, Set<string>>();
  for (const name of all) {
    for (const form of plainForms(name)) if (!byForm.has(form)) byForm.set(form, name);
    const stems = stemsOf(name);
    const same = [...stems].join(' ');
    if (!byStems.has(same)) byStems.set(same, name);
    for (const stem of stems) {
      const known = byStem.get(stem);
      if (known === undefined) byStem.set(stem, new Set([name]));
      else known.add(name);
    }
  }
  return { all, byForm, byStems, byStem };
}

/**
 * The name that another most likely means: the same but for case, accents and signs; the same but for endings of words, such
 * as those of the plural; one that differs in few letters; one that shares most words, as that of a heading which was worded
 * anew. Undefined where none is near.
 */
export function nearest(wanted: string, names: Names): string | undefined {
  const forms = plainForms(wanted);
  if (forms.includes('')) return undefined;
  const stems = stemsOf(wanted);
  const same = stems.size === 0 ? undefined : names.byStems.get([...stems].join(' '));
  return (
    forms.map((form) => names.byForm.get(form)).find((name) => name !== undefined) ??
    same ??
    didYouMean(wanted, names.all) ??
    mostAlike(stems, names)
  );
}

/** Letters and digits alone, an umlaut as its plain letter or as the two letters that stand for it. */
function plainForms(name: string): string[] {
  const lower = name.toLowerCase();
  if (/^[\x20-\x7e]*$/.test(lower)) return [lower.replace(/[^a-z0-9]/g, '')];
  const composed = lower.normalize('NFC').replaceAll('ß', 'ss');
  return [composed, composed.replace(/[äöü]/g, (letter) => `${letter.normalize('NFD')[0]}e`)].map((form) =>
    form.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, ''),
  );
}

function stemsOf(name: string): Set<string> {
  const words = name
    .toLowerCase()
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !fillers.has(word));
  return new Set(words.map(stemOf));
}

/** A word without its ending: `billing`, `bills` and `bill` have the same stem. */
function stemOf(word: string): string {
  return word
    .replace(/(?<=..)ies$/, 'y')
    .replace(/(?<=...)(?:ing|ed|es|s|e)$/, '')
    .replace(/(.)\1$/, '$1');
}

/** The name that shares most words, of those that share any. */
function mostAlike(wanted: ReadonlySet<string>, { all, byStem }: Names): string | undefined {
  const shared = new Map<string, number>();
  for (const stem of wanted)
    for (const name of byStem.get(stem) ?? []) shared.set(name, (shared.get(name) ?? 0) + 1);
  let best: string | undefined;
  let most = enough;
  for (const name of all) {
    const count = shared.get(name) ?? 0;
    if (count === 0) continue;
    const likeness = count / (wanted.size + stemsOf(name).size - count);
    if (likeness >= most && (best === undefined || likeness > most)) [best, most] = [name, likeness];
  }
  return best;
}
