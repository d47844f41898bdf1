import { textResponse } from '../../page/text-response.ts';
import { twinContext } from '../../page/twin-context.ts';
import { jsonSchemaOf, type PublishedSchema, publishedSchemas } from '../../twins/data/published-schemas.ts';

type SchemaPath = { readonly params: { readonly schema: PublishedSchema } };

export function getStaticPaths(): SchemaPath[] {
  return publishedSchemas.map((schema) => ({ params: { schema } }));
}

/** The schema of what the site publishes as data. */
export async function GET({ params }: SchemaPath): Promise<Response> {
  const schema = jsonSchemaOf(params.schema, (await twinContext()).place);
  return textResponse(`${JSON.stringify(schema, null, 2)}\n`, 'json');
}
