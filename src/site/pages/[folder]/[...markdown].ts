import type { DocumentKind } from '#guide/mdx-document.ts';
import { pageFolders } from '#guide/page-path.ts';
import { pagePaths } from '../../page/page-paths.ts';
import { pageView } from '../../page/page-view.ts';
import { textResponse } from '../../page/text-response.ts';
import { twinContext } from '../../page/twin-context.ts';
import { pageToMarkdown } from '../../twins/markdown/page-to-markdown.ts';

type MarkdownPath = {
  readonly params: { readonly folder: string; readonly markdown: string };
  readonly props: { readonly kind: DocumentKind; readonly slug: string };
  readonly cacheKey: string;
};

/** The route of every page as Markdown. */
export async function getStaticPaths(): Promise<MarkdownPath[]> {
  const kinds = Object.entries(pageFolders) as [DocumentKind, string][];
  const paths = kinds.map(async ([kind, folder]) =>
    (await pagePaths(kind)).map(({ params: { slug }, cacheKey }) => ({
      params: { folder, markdown: `${slug}.md` },
      props: { kind, slug },
      cacheKey,
    })),
  );
  return (await Promise.all(paths)).flat();
}

/** Writes the page. */
export async function GET({ props }: { props: MarkdownPath['props'] }): Promise<Response> {
  const view = await pageView(props.kind, props.slug);
  return textResponse(await pageToMarkdown(view, await twinContext()), 'markdown');
}
