import type { JsonObject } from '#simulator/open-api.ts';

/** One request of a collection, and the folders that it lies in. */
export interface PostmanItem {
  readonly name: string;
  readonly description: string;
  readonly folders: readonly string[];
  readonly request: JsonObject;
  readonly responses: readonly JsonObject[];
  /** Its own auth, or that of the nearest folder, or of the collection; undefined where none says anything. */
  readonly auth: JsonObject | undefined;
  /** Where that stands. */
  readonly authPointer: string;
  readonly pointer: string;
}

/** A variable of a collection or an environment. */
export interface PostmanVariable {
  readonly key: string;
  readonly value: string;
  readonly isSecret: boolean;
  readonly from: 'collection' | 'environment';
  readonly pointer: string;
}
