import { z } from 'zod';

const count = z.int().nonnegative();
const position = z.int().positive().nullable();

const fields = {
  code: z.string().regex(/^[a-z]+\/[a-z-]+$/),
  severity: z.enum(['error', 'warning']),
  message: z.string().min(1),
  file: z.string().regex(/^content\/[^\\]+$/, 'relative to the parent of the content root'),
  line: position,
  column: position,
  endLine: position,
  endColumn: position,
  help: z.string().min(1).nullable(),
};

/** A finding, in either document. */
const diagnosticSchema = z.strictObject(fields).refine(({ line, column, endLine, endColumn }) => {
  const places = [line, column, endLine, endColumn];
  return places.every((one) => one === null) || places.every((one) => one !== null);
}, 'a position is whole or absent');

/** A finding that is not told, in either document. */
const suppressedSchema = z.strictObject({
  ...fields,
  by: z.enum(['comment', 'baseline']),
  reason: z.string().min(1),
});

/** What `check --reporter json` and `build --reporter json` print. */
export const checkDocument = z.strictObject({
  version: z.literal(1),
  diagnostics: z.array(diagnosticSchema),
  suppressed: z.array(suppressedSchema),
  summary: z.strictObject({
    files: count,
    errors: count,
    warnings: count,
    suppressed: count,
    baseline: count,
    stale: count,
  }),
});

const sampleSchema = z.strictObject({
  guide: z.string().min(1),
  track: z.string().min(1),
  id: z.string().min(1),
  file: z.string().startsWith('content/'),
  line: z.int().positive(),
  language: z.string().min(1),
  status: z.enum(['passed', 'failed', 'blocked', 'not-run', 'illustrative', 'manual', 'checked']),
  reason: z.string().min(1).nullable(),
  durationMs: count,
  cached: z.boolean(),
});

/** What `samples --reporter json` prints. */
export const samplesDocument = z.strictObject({
  version: z.literal(1),
  target: z.enum(['simulator', 'sandbox']),
  isolation: z.enum(['bubblewrap', 'none']),
  isolationReason: z.string().nullable(),
  samples: z.array(sampleSchema),
  errors: z.array(
    z.strictObject({
      guide: z.string().min(1),
      code: z.string().min(1),
      status: z.int().min(100).max(599),
      result: z.enum(['proven', 'not-proven']),
    }),
  ),
  events: z.array(
    z.strictObject({
      guide: z.string().min(1),
      event: z.string().min(1),
      result: z.enum(['proven', 'not-proven']),
    }),
  ),
  diagnostics: z.array(diagnosticSchema),
  suppressed: z.array(suppressedSchema),
  summary: z.strictObject({
    passed: count,
    failed: count,
    blocked: count,
    notRun: count,
    illustrative: count,
    manual: count,
    checked: count,
    errorRows: count,
    errorRowsProven: count,
    eventRows: count,
    eventRowsProven: count,
  }),
});
