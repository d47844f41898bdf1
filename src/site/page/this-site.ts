import { settings } from '../settings.ts';
import { content } from './content.ts';
import type { SiteSource } from './site-source.ts';

/** The site whose pages are rendered. */
export async function thisSite(): Promise<SiteSource> {
  const { stateDir, base } = settings;
  return { library: await content(), stateDir, base };
}
