import type { AnyDocument, Guide } from '#guide/mdx-document.ts';
import { documentsOf } from '#library/library.ts';
import { buildDay } from '../build/build-day.ts';
import type { EvidenceSummary } from '../evidence/summarise-evidence.ts';
import { onceOfContent } from '../page/once-of-content.ts';
import { type PageView, viewOf } from '../page/page-view.ts';
import { summariseView } from '../page/summarise-view.ts';
import { thisSite } from '../page/this-site.ts';
import { type Freshness, freshnessOf } from './freshness.ts';

/** A page as the overviews see it: what was proven of it, and whether its review still counts. */
export interface PageEntry<Document extends AnyDocument = AnyDocument> {
  readonly document: Document;
  /** Its segments are not rendered: an overview asks for none. */
  readonly view: PageView<Document>;
  readonly summary: EvidenceSummary;
  readonly freshness: Freshness | undefined;
}

/** Every page of the site, in the order of the library, made once a build: all overviews are made of them. */
export const pageEntries: () => Promise<readonly PageEntry[]> = onceOfContent(makeEntries);

/** The guides among them. */
export async function guideEntries(): Promise<readonly PageEntry<Guide>[]> {
  return (await pageEntries()).filter(isGuide);
}

function isGuide(entry: PageEntry): entry is PageEntry<Guide> {
  return entry.document.kind === 'guide';
}

async function makeEntries(): Promise<readonly PageEntry[]> {
  const site = await thisSite();
  const day = buildDay();
  return Promise.all(
    documentsOf(site.library).map(async (document) => {
      const view = await viewOf(document, site);
      return { document, view, summary: summariseView(view), freshness: freshnessOf(document.facts, day) };
    }),
  );
}
