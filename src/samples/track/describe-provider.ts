import { readFile } from 'node:fs/promises';
import type { Description, Operation } from '#simulator/compile-description.ts';
import type { DescribedError } from '#simulator/list-errors.ts';
import type { EndpointRecord } from '../evidence.ts';
import type { JobProvider } from './track-job.ts';

/** The API description of a provider, ready for use. */
export interface Described {
  readonly description: Description;
  /** By operation. */
  readonly endpoints: ReadonlyMap<string, EndpointRecord>;
  readonly errors: ReadonlyMap<string, readonly DescribedError[]>;
}

const known = new Map<string, Promise<Described>>();

/** Reads the API description of a provider. It serves any number of tracks: the same text is compiled once. */
export async function describeProvider({
  description: { path },
}: Pick<JobProvider, 'description'>): Promise<Described> {
  const source = await readFile(path, 'utf8');
  const described = known.get(source) ?? describe(source);
  known.set(source, described);
  return described;
}

async function describe(source: string): Promise<Described> {
  const [{ parse }, { compileDescription }] = await Promise.all([
    import('yaml'),
    import('#simulator/compile-description.ts'),
  ]);
  const description = compileDescription(parse(source));
  const { operations } = description;
  return {
    description,
    endpoints: new Map(operations.map((operation) => [operation.id, endpointOf(description, operation)])),
    errors: new Map(operations.map(({ id, errors }) => [id, errors])),
  };
}

function endpointOf({ document }: Description, { id, method, path }: Operation): EndpointRecord {
  const summary = document.paths[path]?.[method.toLowerCase()]?.summary;
  return { method, path, operationId: id, ...(summary === undefined ? {} : { summary }) };
}
