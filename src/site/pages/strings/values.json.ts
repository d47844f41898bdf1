import { siteStrings } from '../../page/site-strings.ts';

/** What the panel of the reader’s values says: its script loads it with its first use. */
export async function GET(): Promise<Response> {
  const { client } = await siteStrings();
  return Response.json(client.values);
}
