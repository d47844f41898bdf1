import { defineReporter } from '#diagnostics/define-reporter.ts';
import type { ListedSample } from './list-samples.ts';

/** The document of `public/schemas/samples-list-1.json`. */
export const json = defineReporter<readonly ListedSample[]>({
  name: 'json',
  report: (listed) =>
    `${JSON.stringify({ version: 1, samples: listed.map((one) => ({ ...one, reason: one.reason ?? null })) }, null, 2)}\n`,
});
