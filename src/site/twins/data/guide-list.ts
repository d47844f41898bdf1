import type { Guide } from '#guide/mdx-document.ts';
import type { SiteFacts } from '#schema/site.ts';
import { badgesOf } from '../../page/badges-of.ts';
import { freshUntil } from '../../page/fresh-until.ts';
import { guideDataAddress } from '../../page/guide-data-address.ts';
import { markdownAddress } from '../../page/markdown-address.ts';
import { pageAddress } from '../../page/page-address.ts';
import type { PageView } from '../../page/page-view.ts';
import { siteAddress } from '../../page/site-address.ts';
import type { TwinContext } from '../twin-context.ts';
import { verificationData } from './guide-data.ts';
import type { GuideList } from './guide-data-schema.ts';
import { schemaAddress } from './published-schemas.ts';

/** The list of guides as data, as {@link guideListSchema} says. */
export function guideList(
  views: readonly PageView<Guide>[],
  site: Pick<SiteFacts, 'title' | 'description'>,
  context: TwinContext,
): GuideList {
  const { place } = context;
  return {
    $schema: siteAddress(place, schemaAddress('guides')),
    version: 1,
    site: { title: site.title, description: site.description, address: siteAddress(place, '/') },
    guides: views.map((view) => entryOf(view, context)),
  };
}

function entryOf(view: PageView<Guide>, { place, strings }: TwinContext): GuideList['guides'][number] {
  const { document, provider } = view;
  const { slug, facts } = document;
  const { title, description, type, tags, direction, style, criticality, owner, reviewed, reviewEvery } =
    facts;
  return {
    slug,
    title,
    description,
    address: siteAddress(place, pageAddress(document)),
    markdown: siteAddress(place, markdownAddress(document)),
    data: siteAddress(place, guideDataAddress(document)),
    ...{ type, tags, direction, style, criticality },
    provider: { id: facts.provider, name: provider?.facts.name ?? facts.provider },
    badges: badgesOf(document, strings).map(({ text }) => text),
    ...{ owner, reviewed, reviewEvery },
    freshUntil: freshUntil(facts),
    verification: verificationData(view),
  };
}
