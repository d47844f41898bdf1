import type { Json, JsonObject } from '#simulator/open-api.ts';
import { cleanSchema } from './clean-schema.ts';
import { followReference } from './follow-reference.ts';

/** How much text all schemas of a draft have at most, in characters of JSON: a file of the content has at most 1 MB. */
const room = 250_000;

/** Takes schemas of a description over into a draft. */
export interface SchemaCollector {
  /** A schema as the draft has it; what it refers to is collected. */
  take(schema: Json | undefined): Json;
  /** All that was referred to, by name; nearest first, and open where there is no room for more. */
  collected(): JsonObject;
  /** Names of schemas for which there was no room. */
  readonly left: readonly string[];
  /** References out of the document, which are not followed. */
  readonly remote: ReadonlySet<string>;
  /** References to nothing. */
  readonly dangling: ReadonlySet<string>;
}

/** Makes a collector of the schemas of a description. */
export function collectSchemas(document: JsonObject): SchemaCollector {
  const names = new Map<string, string>();
  const queue: string[] = [];
  const schemas = new Map<string, Json>();
  const [remote, dangling, left] = [new Set<string>(), new Set<string>(), [] as string[]];
  const refer = (target: string): Json => {
    if (!target.startsWith('#')) return open(remote, target);
    if (followReference(document, { $ref: target }) === undefined) return open(dangling, target);
    if (!names.has(target)) {
      names.set(target, freshName(target, new Set(names.values())));
      queue.push(target);
    }
    return { $ref: `#/components/schemas/${names.get(target)}` };
  };
  const take = (schema: Json | undefined) => cleanSchema(schema, refer);
  const collect = () => {
    let used = 0;
    for (let target = queue.shift(); target !== undefined; target = queue.shift()) {
      const name = names.get(target) ?? '';
      const schema = used > room ? undefined : take(followReference(document, { $ref: target }));
      used += schema === undefined ? 0 : JSON.stringify(schema).length;
      if (schema === undefined) left.push(name);
      schemas.set(name, schema ?? { description: 'Left out of the draft: anything may stand here.' });
    }
  };
  return {
    take,
    collected: () => {
      collect();
      return Object.fromEntries(schemas);
    },
    left,
    remote,
    dangling,
  };
}

/** Stands for what a reference leads to outside of the draft: anything. */
function open(found: Set<string>, target: string): Json {
  found.add(target);
  return {};
}

/** The last step of a reference, with the letters that a reference needs no escapes for. */
function freshName(target: string, taken: ReadonlySet<string>): string {
  const base =
    (target.split('/').at(-1) ?? '').replace(/%[0-9A-F]{2}|[^\w.-]+/gi, '_').replace(/^_+$/, '') || 'Schema';
  let name = base;
  for (let number = 2; taken.has(name); number += 1) name = `${base}${number}`;
  return name;
}
