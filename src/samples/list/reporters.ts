import type { Reporter } from '#diagnostics/define-reporter.ts';
import { json } from './json.ts';
import type { ListedSample } from './list-samples.ts';
import { text } from './text.ts';

/** Every form of the list of samples. The first one is the default. */
export const listReporters: readonly Reporter<readonly ListedSample[]>[] = [text, json];
