import type { Reporter } from './define-reporter.ts';
import type { Findings } from './findings.ts';
import { github } from './reporters/github.ts';
import { json } from './reporters/json.ts';
import { junit } from './reporters/junit.ts';
import { sarif } from './reporters/sarif.ts';
import { text } from './reporters/text.ts';

/** Every form of the findings of a check or a build. The first one is the default. */
export const reporters: readonly Reporter<Findings>[] = [text, json, github, sarif, junit];
