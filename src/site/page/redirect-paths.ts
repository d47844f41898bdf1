import { type Destination, followRedirect } from '#library/follow-redirect.ts';
import { content } from './content.ts';

/** One route: an address that a page had, and where it leads. */
export interface RedirectPath {
  readonly params: { readonly moved: string };
  readonly props: { readonly end: Destination };
}

/** The routes of all redirects, as Astro’s `getStaticPaths` wants them. */
export async function redirectPaths(): Promise<RedirectPath[]> {
  const { site } = await content();
  return Object.keys(site.redirects).flatMap((from) => {
    const end = followRedirect(site.redirects, from);
    return end === undefined ? [] : [{ params: { moved: from.slice(1) }, props: { end } }];
  });
}
