import { content } from '../page/content.ts';
import { textResponse } from '../page/text-response.ts';
import { twinContext } from '../page/twin-context.ts';
import { llmsText } from '../twins/llms-text.ts';

/** The contents of the site for language models. */
export async function GET(): Promise<Response> {
  return textResponse(llmsText(await content(), await twinContext()), 'text');
}
