import { type Problem, problems } from './problems.ts';

/** Why a page that answers may not be the one that the link means. */
export type Doubt = 'home' | 'path' | 'title';

/** What asking for an address came to. */
export type Outcome =
  | {
      readonly kind: 'alive';
      /** Where the site says it has moved for good. */
      readonly movedTo?: string;
      readonly doubt?: Doubt;
    }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'problem'; readonly problem: Problem };

/**
 * What an outcome says of the page: it is there; a reader misses it too; or a machine cannot tell, as where the site
 * wants people only (403), is asked too often (429), is slow, or answers to every address.
 */
export function weightOf(outcome: Outcome): 'there' | 'missed' | 'unclear' {
  if (outcome.kind === 'alive') return outcome.doubt === undefined ? 'there' : 'unclear';
  const isMiss = outcome.kind === 'problem' ? problems[outcome.problem].isMiss : isMissStatus(outcome.status);
  return isMiss ? 'missed' : 'unclear';
}

/** Whether a site says itself that the page is not there. */
export function isGone(outcome: Outcome): boolean {
  return outcome.kind === 'status' && (outcome.status === 404 || outcome.status === 410);
}

/** 503 is also what sites answer to machines that they do not want. */
function isMissStatus(status: number): boolean {
  return status === 404 || status === 410 || (status >= 500 && status < 600 && status !== 503);
}

const doubts: Readonly<Record<Doubt, string>> = {
  home: 'answers, but with the home page of the site',
  path: 'answers, but with a page for addresses that do not exist',
  title: 'answers, but its title says that there is no such page',
};

/** What an address does, as the end of a sentence about it: `answers 404`. */
export function doingOf(outcome: Outcome): string {
  if (outcome.kind === 'status') return `answers ${outcome.status}`;
  if (outcome.kind === 'problem') return problems[outcome.problem].does;
  return outcome.doubt === undefined ? 'answers' : doubts[outcome.doubt];
}
