/** Results of a function, by a text that says all that they are made of; of many, only the latest. */
export interface Recent<Made> {
  /** What was made for this text before, or is made now. */
  readonly of: (key: string, make: () => Made) => Made;
}

/** Keeps so many results at most: the first one to be forgotten is the one that was made first. */
export function keepRecent<Made>(most: number): Recent<Made> {
  const kept = new Map<string, Made>();
  return {
    of(key, make) {
      if (kept.has(key)) return kept.get(key) as Made;
      const made = make();
      kept.set(key, made);
      const [first] = kept.keys();
      if (kept.size > most && first !== undefined) kept.delete(first);
      return made;
    },
  };
}
