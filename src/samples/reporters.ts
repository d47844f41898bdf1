import type { Reporter } from '#diagnostics/define-reporter.ts';
import { github } from './reporters/github.ts';
import { json } from './reporters/json.ts';
import { junit } from './reporters/junit.ts';
import { markdown } from './reporters/markdown.ts';
import { sarif } from './reporters/sarif.ts';
import { text } from './reporters/text.ts';
import type { SamplesReport } from './samples-report.ts';

/** Every form of the report of a run. The first one is the default. */
export const reporters: readonly Reporter<SamplesReport>[] = [text, json, github, sarif, junit, markdown];
