import { didYouMean } from '#diagnostics/did-you-mean.ts';

/** Words that say nothing about what a heading or a page is about. */
const fillers = new Set('a an and at by for from in of on or the to with your'.split(' '));

/** How alike two names have to be by their words: this part of all the words of both. */
const enough = 0.5;

/**
 * The name that another most likely means: the same but for case, accents and signs; the same but for endings of words, such
 * as those of the plural; one that differs in few letters; one that shares most words, as that of a heading which was worded
 * anew. Undefined where none is near.
 */
export function nearest(wanted: string, names: readonly string[]): string | undefined {
  const plain = plainForms(wanted);
  if (plain.includes('')) return undefined;
  const stems = stemsOf(wanted);
  const same = [...stems].join(' ');
  return (
    names.find((name) => plainForms(name).some((form) => plain.includes(form))) ??
    (same === '' ? undefined : names.find((name) => [...stemsOf(name)].join(' ') === same)) ??
    didYouMean(wanted, names) ??
    mostAlike(stems, names)
  );
}

/** Letters and digits alone, an umlaut as its plain letter or as the two letters that stand for it. */
function plainForms(name: string): string[] {
  const lower = name.toLowerCase().normalize('NFC');
  const forms = [lower, lower.replace(/[äöü]/g, (letter) => `${letter.normalize('NFD')[0]}e`)];
  return forms.map((form) =>
    form
      .replaceAll('ß', 'ss')
      .normalize('NFD')
      .replace(/[^\p{L}\p{N}]/gu, ''),
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

function mostAlike(wanted: ReadonlySet<string>, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let most = enough;
  for (const name of names) {
    const stems = stemsOf(name);
    const likeness = wanted.intersection(stems).size / wanted.union(stems).size;
    if (likeness >= most && (best === undefined || likeness > most)) [best, most] = [name, likeness];
  }
  return best;
}
