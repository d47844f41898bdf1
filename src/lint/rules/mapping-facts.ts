import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { didYouMean, suggest } from '#diagnostics/did-you-mean.ts';
import { report } from '#diagnostics/report.ts';
import type { Guide } from '#guide/mdx-document.ts';
import type { OpenApiDocument } from '#simulator/open-api.ts';
import { defineRule } from '../define-rule.ts';
import { findField } from '../description/find-field.ts';
import { parsedDescription } from '../description/parsed-description.ts';
import { placeOfField } from '../place-of-field.ts';

/**
 * The mapping of a guide agrees with the rest: it maps the events of the events table, all or none, and fields that the
 * API description has. A field is the provider’s where its first step is a schema of that description.
 */
export const mappingFacts = defineRule({
  code: 'lint/mapping-facts',
  check: ({ document, provider }) => {
    if (document.kind !== 'guide' || document.facts.mapping.length === 0) return [];
    const description = provider && parsedDescription(provider);
    return [
      ...unknownEvents(document),
      ...unmappedEvents(document),
      ...(description === undefined ? [] : undescribedFields(document, description)),
    ];
  },
});

interface Problem {
  readonly message: string;
  readonly help: string;
}

function finding(document: Guide, pointer: string, { message, help }: Problem): Diagnostic {
  return report('lint/mapping-facts', placeOfField(document, pointer), message, { help });
}

function unknownEvents(document: Guide): Diagnostic[] {
  const declared = document.facts.events.map(({ event }) => event);
  return document.facts.mapping.flatMap((row, index) => {
    if (!('event' in row) || declared.includes(row.event)) return [];
    const message = `The mapping has the event \`${row.event}\`, which is not in the events table.`;
    const help =
      declared.length === 0 ? 'Add the event to `events`, or remove the row.' : suggest(row.event, declared);
    return [finding(document, `/mapping/${index}/event`, { message, help })];
  });
}

/** A mapping that has one event has all: a reader takes the others to change nothing. A slip counts as what it is near. */
function unmappedEvents(document: Guide): Diagnostic[] {
  const declared = document.facts.events.map(({ event }) => event);
  const mapped = document.facts.mapping.flatMap((row) =>
    'event' in row ? [row.event, didYouMean(row.event, declared)] : [],
  );
  if (mapped.length === 0) return [];
  return document.facts.events.flatMap(({ event }, index) => {
    if (mapped.includes(event)) return [];
    const message = `The mapping says what other events change, and not what \`${event}\` does.`;
    const help = 'Add a row to `mapping` with this event and its `changes`.';
    return [finding(document, `/events/${index}/event`, { message, help })];
  });
}

function undescribedFields(document: Guide, description: OpenApiDocument): Diagnostic[] {
  return pathsOf(document).flatMap(({ pointer, path }) => {
    const problem = problemOf(path, description);
    return problem === undefined ? [] : [finding(document, pointer, problem)];
  });
}

function pathsOf({ facts: { mapping }, fields }: Guide): { pointer: string; path: string }[] {
  return mapping.flatMap((row, index) => {
    const pointer = `/mapping/${index}`;
    if ('event' in row)
      return row.changes.map(({ target }, change) => ({
        pointer: `${pointer}/changes/${change}/target`,
        path: target,
      }));
    const isList = fields.has(`${pointer}/source/0`);
    return [
      ...row.source.map((path, item) => ({ pointer: `${pointer}/source${isList ? `/${item}` : ''}`, path })),
      { pointer: `${pointer}/target`, path: row.target },
    ];
  });
}

function problemOf(path: string, description: OpenApiDocument): Problem | undefined {
  const schemas = description.components?.schemas ?? {};
  const [first = '', ...steps] = path.split('.');
  const schema = Object.hasOwn(schemas, first) ? schemas[first] : undefined;
  if (schema === undefined) {
    // Own records may be called anything; what is written like a schema and is nearly one is meant to be one.
    const near = /^\p{Lu}/u.test(first) ? didYouMean(first, Object.keys(schemas)) : undefined;
    const message = `The provider’s API description has no schema \`${first}\`.`;
    return near === undefined ? undefined : { message, help: `Did you mean \`${near}\`?` };
  }
  const missing = findField(description, [schema], steps);
  if (missing === undefined) return undefined;
  const message = `\`${first}\` of the provider’s API description has no field \`${missing.name}\` in \`${path}\`.`;
  return { message, help: suggest(missing.name, missing.known) };
}
