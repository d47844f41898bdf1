import type { JsonSchema } from '../../schemas/author-json-schema.ts';

/** Fields that stand together: those of a file, of an item of a list, or of a field that has fields. */
export interface FieldSection {
  /** Where they stand, from the top of the file; empty for the file itself. */
  readonly path: readonly string[];
  /** The field that tells an item of this kind from others of its list, where there are several. */
  readonly variant?: string;
  readonly isItem: boolean;
  /** What the schema says of the field that they belong to. */
  readonly about?: string;
  readonly schema: JsonSchema;
}

/** The sections of a schema, from the file down, each before those within it. */
export function fieldSections(
  schema: JsonSchema,
  place: Omit<FieldSection, 'schema'> = { path: [], isItem: false },
): FieldSection[] {
  const { properties } = schema;
  if (properties === undefined) return [];
  const inner = Object.entries(properties).flatMap(([name, field]) =>
    sectionsOfField(field as JsonSchema, [...place.path, name]),
  );
  return [{ ...place, schema }, ...inner];
}

function sectionsOfField(field: JsonSchema, path: readonly string[]): FieldSection[] {
  const isItem = field.type === 'array';
  const inner = (isItem ? field.items : field) as JsonSchema | undefined;
  const about = field.description === undefined ? {} : { about: field.description };
  // Names that a site may use in `rules` are codes, which have a page of their own.
  if (inner === undefined || Object.keys(inner.properties ?? {}).some((name) => name.includes('/')))
    return [];
  if (inner.properties !== undefined) return fieldSections(inner, { path, isItem, ...about });
  return (inner.anyOf ?? []).flatMap((branch) => {
    const [variant] = (branch as JsonSchema).required ?? [];
    const place = { path, isItem, ...about, ...(variant === undefined ? {} : { variant }) };
    return fieldSections(branch as JsonSchema, place);
  });
}
