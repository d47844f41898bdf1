import { z } from 'zod';
import { idField, lineField } from './fields.ts';

const reasonField = z.string().trim().min(3, 'must be a reason that a reader understands');
const flag = z.literal(true).optional();

/**
 * The keys of a fence’s info string, after its language. `handrail` rejects any other, so that a typo cannot
 * switch a check off.
 */
export const infoStringSchema = z
  .strictObject({
    id: idField.optional().describe('A stable name for the sample.'),
    title: lineField.optional().describe('A title that the reader sees.'),
    lines: z
      .string()
      .regex(/^\d+(-\d+)?(,\d+(-\d+)?)*$/, 'must be line numbers such as `{1,3-5}`')
      .optional()
      .describe('Highlighted lines, written `{1,3-5}`.'),
    output: flag.describe('This fence is the expected output of the sample before it.'),
    of: idField.optional().describe('With `output`: the sample that prints it.'),
    stream: z.enum(['stdout', 'stderr']).optional().describe('With `output`: the stream. Default: stdout.'),
    file: z
      .string()
      .regex(/^(?!\/)(?!.*\.\.)[\w./-]+$/, 'must be a relative path without `..`')
      .optional()
      .describe('The text is written to the workspace under this name instead of being run.'),
    service: flag.describe('Started in the background and stopped at the end.'),
    ready: z
      .url({ protocol: /^http$/, hostname: /^localhost$/ })
      .optional()
      .describe('With `service`: ready when this address answers.'),
    exit: z.int().min(0).max(255).optional().describe('The exit status with which the sample must end.'),
    setup: flag.describe('Runs, and is shown folded.'),
    isolated: flag.describe('Runs in a process of its own.'),
    check: flag.describe('Is only checked for syntax.'),
    illustrative: reasonField.optional().describe('Is not run, for this reason.'),
    manual: reasonField.optional().describe('Is run by a person, for this reason.'),
    needs: lineField.optional().describe('A tool it needs, such as `go>=1.22`.'),
    timeout: z
      .string()
      .regex(/^[1-9]\d{0,2}s$/, 'must be seconds, such as `30s`')
      .optional()
      .describe('How long it may take. Default: 30s.'),
    only: z
      .enum(['sandbox', 'simulator'])
      .optional()
      .describe('The one target that it runs against: the vendor’s own `sandbox`, or the `simulator`.'),
    fault: z
      .string()
      .regex(/^[a-z0-9_-]+(:[1-9])?$/, 'must be a fault such as `rate_limit` or `rate_limit:2`')
      .optional()
      .describe('A fault that the simulator injects before the sample, and how often.'),
  })
  .superRefine((info, context) => {
    const need = (key: 'of' | 'stream' | 'ready', other: 'output' | 'service') => {
      if (info[key] !== undefined && info[other] === undefined) {
        context.addIssue({ code: 'custom', path: [key], message: `goes with \`${other}\`` });
      }
    };
    need('of', 'output');
    need('stream', 'output');
    need('ready', 'service');
    const modes = (['output', 'file', 'service', 'check', 'illustrative', 'manual'] as const).filter(
      (mode) => info[mode] !== undefined,
    );
    const [first, second] = modes;
    if (first !== undefined && second !== undefined) {
      context.addIssue({ code: 'custom', path: [second], message: `cannot stand beside \`${first}\`` });
    }
    if (info.service !== undefined && info.ready === undefined) {
      context.addIssue({ code: 'custom', path: ['service'], message: 'needs `ready="http://localhost:…"`' });
    }
  });

export type InfoString = z.infer<typeof infoStringSchema>;
