import type { AnyDocument } from './mdx-document.ts';

/**
 * Whether something on a page is there to be proven by a run: a sample that is not only shown, a row of its errors or events, a
 * verification script. Such a page has a record on the site; one that embeds a section with something to prove has one too.
 */
export function hasRecord({ facts, samples }: Pick<AnyDocument, 'facts' | 'samples'>): boolean {
  const isShown = ({ info }: (typeof samples)[number]) =>
    info.illustrative !== undefined || info.manual !== undefined;
  return (
    !samples.every(isShown) ||
    ('errors' in facts && facts.errors.length > 0) ||
    ('events' in facts && 'webhooks' in facts && facts.webhooks !== undefined && facts.events.length > 0) ||
    ('verify' in facts && facts.verify !== undefined)
  );
}
