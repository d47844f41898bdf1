import { pagePath } from '#guide/page-path.ts';

/** The address of a guide as data, without the base: `/guides/x.json`. */
export function guideDataAddress({ slug }: { readonly slug: string }): string {
  return `${pagePath({ kind: 'guide', slug })}.json`;
}
