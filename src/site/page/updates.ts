import { settings } from '../settings.ts';
import { readLastUpdated } from './last-updated.ts';
import { onceOfContent } from './once-of-content.ts';

/** When the pages of this build were last changed: read once. */
export const lastUpdates = onceOfContent(() => readLastUpdated(settings.root));
