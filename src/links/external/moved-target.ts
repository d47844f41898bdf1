import type { Hop } from './follow.ts';

const language = /^[a-z]{2}(?:[-_][a-z]{2,4})?$/i;
const gate = /(?:^|[/._-])(?:log-?in|sign-?in|sign-?up|auth|oauth2?|sso|consent|challenge)(?:[/._-]|$)/i;

/**
 * Where an address has moved for good (301, 308), as far as every redirect on the way is permanent. Nothing where the
 * site only chose a language or wants the reader to sign in, although it said “for good”.
 */
export function movedTarget(asked: URL, hops: readonly Hop[]): string | undefined {
  const firstTemporary = hops.findIndex(({ status }) => status !== 301 && status !== 308);
  const to = (firstTemporary < 0 ? hops : hops.slice(0, firstTemporary)).at(-1)?.to;
  if (to === undefined || to.href === asked.href) return undefined;
  if (gate.test(to.hostname) || gate.test(to.pathname) || isOtherLanguage(asked, to)) return undefined;
  return to.href;
}

/** Whether an address is another only by a step that names a language. */
function isOtherLanguage(from: URL, to: URL): boolean {
  if (from.host !== to.host || from.search !== to.search) return false;
  const steps = stepsOf(to);
  return steps.some(
    (step, index) => language.test(step) && steps.toSpliced(index, 1).join('/') === stepsOf(from).join('/'),
  );
}

function stepsOf({ pathname }: URL): string[] {
  return pathname.split('/').filter((step) => step !== '');
}
