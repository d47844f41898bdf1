const kinds = '(?:api|admin|developer|console|dashboard|sandbox|production|test)';
const things =
  '(?:access|accounts?|credentials?|keys?|permissions?|rights|tokens?|logins?|environment|setup|knowledge)';
const openings = '(?:(?:an?|the|some|your|own|valid|active|working|existing) )*';
const places =
  '(?:api|account|console|dashboard|environment|platform|production|sandbox|service|system)(?: environment)?';

/** Nothing but words that fit every vendor and every plan. */
const generic = new RegExp(`^${openings}(?:(?:${kinds} )*${things}|access to ${openings}${places})$`, 'i');
/** A word that stands for what should be named. */
const placeholder =
  /\b(?:adequate|appropriate|correct|necessary|needed|proper|relevant|required|sufficient|suitable) (?:[\w-]+ )?(?:access|configuration|credentials|licen[cs]es?|permissions?|plan|privileges?|rights|roles?|scopes?|set-?up|tier)\b/i;
/** What somebody knows cannot be looked at. */
const skill =
  /\b(?:familiar(?:ity)? with|(?:(?:basic|good|general|some|working) )?(?:knowledge|understanding) of|(?:(?:prior|some) )?experience (?:in|with))\b(?: [\w-]+){0,4}/i;

/** Words of a prerequisite that nobody can verify; `isSkill`: they are about what somebody knows. */
export interface VagueWords {
  readonly words: string;
  readonly isSkill: boolean;
}

/** Finds the words of a prerequisite that do not say what exactly must be there; undefined where all of it can be verified. */
export function findVagueWords(what: string): VagueWords | undefined {
  const text = what.replace(/[.!]+$/, '');
  const words = generic.exec(text)?.[0] ?? (/[`:]/.test(text) ? undefined : placeholder.exec(text)?.[0]);
  if (words !== undefined) return { words, isSkill: false };
  const known = skill.exec(text)?.[0];
  return known === undefined ? undefined : { words: known, isSkill: true };
}
