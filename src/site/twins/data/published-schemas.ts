import { z } from 'zod';
import { type SitePlace, siteAddress } from '../../page/site-address.ts';
import { guideDataSchema, guideListSchema } from './guide-data-schema.ts';

const schemas = { guide: guideDataSchema, guides: guideListSchema } as const;

/** The name of a schema that the site publishes. */
export type PublishedSchema = keyof typeof schemas;

export const publishedSchemas = Object.keys(schemas) as readonly PublishedSchema[];

/** The address of a published schema, without the base. */
export function schemaAddress(name: PublishedSchema): string {
  return `/schemas/${name}.json`;
}

/** The JSON Schema (2020-12) of what a site publishes as data. */
export function jsonSchemaOf(name: PublishedSchema, place: SitePlace): object {
  const { $schema, ...schema } = z.toJSONSchema(schemas[name], {
    io: 'output',
    // The pattern beside it says the same; the format is none of JSON Schema’s.
    override: ({ jsonSchema }) => {
      if (jsonSchema.format === 'starts_with') delete jsonSchema.format;
    },
  });
  const id = place.url === undefined ? {} : { $id: siteAddress(place, schemaAddress(name)) };
  return { $schema, ...id, ...schema };
}
