import type { AnyDocument, Guide } from '#guide/mdx-document.ts';
import { guideDataAddress } from '../page/guide-data-address.ts';
import { markdownAddress } from '../page/markdown-address.ts';
import type { PageView } from '../page/page-view.ts';
import { guideData } from './data/guide-data.ts';
import { pageToMarkdown } from './markdown/page-to-markdown.ts';
import type { TwinContext } from './twin-context.ts';

/** A page in another form, for machines. */
export interface PageTwin {
  /** Where it is, without the base: `/guides/x.md`. */
  readonly address: string;
  /** Makes its text of the view of the page. */
  readonly write: (view: PageView) => Promise<string>;
}

/** The twins of a page: its Markdown, and of a guide its data. */
export function pageTwins(document: AnyDocument, context: TwinContext): readonly PageTwin[] {
  const markdown: PageTwin = {
    address: markdownAddress(document),
    write: (view) => pageToMarkdown(view, context),
  };
  if (document.kind !== 'guide') return [markdown];
  const data: PageTwin = {
    address: guideDataAddress(document),
    write: async (view) => `${JSON.stringify(guideData(view as PageView<Guide>, context))}\n`,
  };
  return [markdown, data];
}
