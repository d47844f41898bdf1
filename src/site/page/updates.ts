import { settings } from '../settings.ts';
import { type LastUpdated, readLastUpdated } from './last-updated.ts';

let reading: Promise<LastUpdated> | undefined;

/** When the pages of this build were last changed: read once. */
export function lastUpdates(): Promise<LastUpdated> {
  reading ??= readLastUpdated(settings.root);
  return reading;
}
