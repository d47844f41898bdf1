import { pagePaths } from '../../page/page-paths.ts';
import { pageView } from '../../page/page-view.ts';
import { textResponse } from '../../page/text-response.ts';
import { twinContext } from '../../page/twin-context.ts';
import { guideData } from '../../twins/data/guide-data.ts';

export const getStaticPaths = () => pagePaths('guide');

/** The guide as data. */
export async function GET({ params }: { params: { slug: string } }): Promise<Response> {
  const data = guideData(await pageView('guide', params.slug), await twinContext());
  return textResponse(`${JSON.stringify(data)}\n`, 'json');
}
