import type { AnyDocument } from '#guide/mdx-document.ts';

/** A short fact in the header of a page. */
export interface Badge {
  readonly text: string;
  readonly isUrgent: boolean;
}

const directions = { outbound: 'You call', inbound: 'They call', bidirectional: 'Both sides call' } as const;
const styles: Readonly<Record<string, string>> = {
  rest: 'REST',
  graphql: 'GraphQL',
  soap: 'SOAP',
  webhook: 'Webhooks',
  file: 'Files',
  stream: 'Streams',
  sso: 'Single sign-on',
};

/** The badges of a page: direction, styles and criticality of a guide, the scheme of an auth section. */
export function badgesOf({ facts }: Pick<AnyDocument, 'facts'>): readonly Badge[] {
  if ('scheme' in facts) return [{ text: facts.scheme, isUrgent: false }];
  if (!('direction' in facts)) return [];
  const { direction, style, criticality } = facts;
  return [
    { text: directions[direction], isUrgent: false },
    ...style.map((one) => ({ text: styles[one] ?? one, isUrgent: false })),
    {
      text: `Criticality: ${criticality}`,
      isUrgent: criticality === 'critical',
    },
  ];
}
