import { content } from '../page/content.ts';
import { pageView } from '../page/page-view.ts';
import { textResponse } from '../page/text-response.ts';
import { twinContext } from '../page/twin-context.ts';
import { guideList } from '../twins/data/guide-list.ts';

/** The guides of the site, as data. */
export async function GET(): Promise<Response> {
  const { guides, site } = await content();
  const views = await Promise.all(guides.map(({ slug }) => pageView('guide', slug)));
  return textResponse(`${JSON.stringify(guideList(views, site, await twinContext()))}\n`, 'json');
}
