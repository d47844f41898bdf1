import { siteStrings } from '../../page/site-strings.ts';

/** What the search says: its script loads it with the first search. */
export async function GET(): Promise<Response> {
  const { client } = await siteStrings();
  return Response.json(client.search);
}
