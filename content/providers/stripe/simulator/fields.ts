import type { Json, JsonObject } from '#simulator/open-api.ts';
import type { Stored } from './state.ts';

/** A text that was sent, or what stands for none; an empty text is none. */
export function textOr<T>(value: Json | undefined, none: T): string | T {
  return typeof value === 'string' && value !== '' ? value : none;
}

/** Merges new metadata into an object's: an empty text removes a key, or everything. */
export function changeMetadata(object: Stored, change: Json | undefined): void {
  if (change === undefined) return;
  const merged = change === '' ? {} : { ...(object['metadata'] as JsonObject), ...(change as JsonObject) };
  object['metadata'] = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== ''));
}
