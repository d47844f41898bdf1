import type { AnyDocument } from '#guide/mdx-document.ts';
import type { Strings } from '../strings/strings.ts';

/** A short fact in the header of a page. */
export interface Badge {
  readonly text: string;
  readonly isUrgent: boolean;
}

/** The badges of a page: direction, styles and criticality of a guide, the scheme of an auth section. */
export function badgesOf(
  { facts }: Pick<AnyDocument, 'facts'>,
  { badges }: Pick<Strings, 'badges'>,
): readonly Badge[] {
  if ('scheme' in facts) return [{ text: facts.scheme, isUrgent: false }];
  if (!('direction' in facts)) return [];
  const { direction, style, criticality } = facts;
  return [
    { text: badges.direction[direction], isUrgent: false },
    ...style.map((one) => ({ text: badges.style[one], isUrgent: false })),
    { text: badges.criticality[criticality], isUrgent: criticality === 'critical' },
  ];
}
