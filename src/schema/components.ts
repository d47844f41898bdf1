import { z } from 'zod';

const none = z.strictObject({});

/** The closed set of components that an author can place, and their properties. */
export const componentSchemas = {
  Prerequisites: none.describe('The prerequisites, as a checklist.'),
  Authentication: none.describe('The auth sections that the guide reuses.'),
  Configuration: none.describe('The table of sandbox and production values.'),
  Endpoints: none.describe('The table of the endpoints that the samples called when they were run.'),
  Errors: none.describe('The error table, each row with its anchor.'),
  Events: none.describe('The table of webhook events and the changes they make.'),
  Mapping: none.describe('The tables of mapped fields, and of what each event changes field by field.'),
  Ownership: none.describe('The table of the systems of record.'),
  Operations: none.describe(
    'How the integration is run: objectives, monitors, limits, runbook, recovery, contacts.',
  ),
  GoLive: none.describe('The production checklist.'),
  Verify: none.describe('The verification script with its expected output.'),
  Steps: none.describe('Wraps an ordered list whose items are the steps of a task.'),
  Samples: none.describe('Wraps fences that do the same step in several languages; shown as tabs.'),
  Note: z
    .strictObject({
      kind: z.enum(['note', 'tip', 'caution', 'danger']).default('note').describe('How urgent it is.'),
      title: z.string().min(1).optional().describe('A title instead of the kind’s own.'),
    })
    .describe('An aside.'),
  SampleFile: z
    .strictObject({
      src: z.string().startsWith('./').describe('A file beside the guide.'),
      region: z.string().min(1).optional().describe('The name of a region of the file.'),
    })
    .describe('A file beside the guide, or a region of it.'),
} as const satisfies Record<string, z.ZodObject>;

export type ComponentName = keyof typeof componentSchemas;

/** Components that place a typed fact of the frontmatter. */
export const factComponents = [
  'Prerequisites',
  'Authentication',
  'Configuration',
  'Errors',
  'Events',
  'Mapping',
  'Ownership',
  'Operations',
  'GoLive',
  'Verify',
] as const satisfies readonly ComponentName[];

/** Whether a name is in the closed set. */
export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(componentSchemas, name);
}
