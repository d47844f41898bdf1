import { z } from 'zod';
import { idField, lineField } from './fields.ts';

const reasonField = z.string().trim().min(3, 'must be a reason that a reader understands');
const flag = z.literal(true).optional();
const numbers = String.raw`[1-9]\d{0,4}(-[1-9]\d{0,4})?`;
const marksField = z
  .string()
  .regex(new RegExp(`^\\{${numbers}(,${numbers})*\\}$`), 'must be line numbers in braces, such as `{1,3-5}`')
  .optional();

const keys = z.strictObject({
  id: idField.optional().describe('A stable name for the sample. Default: its heading and a number.'),
  title: lineField.optional().describe('A title that the reader sees.'),
  lines: z
    .string()
    .regex(new RegExp(`^${numbers}(,${numbers})*$`), 'must be line numbers such as `{1,3-5}`')
    .optional()
    .describe('Highlighted lines, written `{1,3-5}`.'),
  ins: marksField.describe('Lines that are shown as added, such as `ins={2}`.'),
  del: marksField.describe(
    'Lines that are shown as removed, such as `del={1}`: they are neither run nor copied.',
  ),
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
    .url({
      protocol: /^http$/,
      hostname: /^localhost$/,
      error: 'must be an address such as `http://localhost:3000/health`',
      abort: true,
    })
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
});

type Key = keyof typeof keys.shape;

/** What a fence is, other than a sample that runs, and the keys that mean nothing beside it. */
const modes = {
  output: ['id', 'ins', 'del', 'setup', 'exit', 'isolated', 'needs', 'timeout', 'only', 'fault'],
  file: ['exit', 'isolated', 'needs', 'timeout', 'fault'],
  service: ['exit', 'isolated', 'fault'],
  check: ['exit', 'isolated', 'timeout', 'only', 'fault', 'setup'],
  illustrative: ['exit', 'isolated', 'needs', 'timeout', 'only', 'fault', 'setup'],
  manual: ['exit', 'isolated', 'needs', 'timeout', 'only', 'fault', 'setup'],
} as const satisfies Partial<Record<Key, readonly Key[]>>;

/** Keys that mean something only beside another. */
const companions = { of: 'output', stream: 'output', ready: 'service' } as const satisfies Partial<
  Record<Key, Key>
>;

/**
 * The keys of a fence’s info string, after its language. `handrail` rejects any other, so that a typo cannot
 * switch a check off, and any that would mean nothing where it stands.
 */
export const infoStringSchema = keys.superRefine((info, context) => {
  const problem = (key: Key, message: string) => context.addIssue({ code: 'custom', path: [key], message });
  for (const [key, other] of Object.entries(companions) as [Key, Key][])
    if (info[key] !== undefined && info[other] === undefined) problem(key, `goes with \`${other}\``);
  const [first, ...others] = (Object.keys(modes) as (keyof typeof modes)[]).filter(
    (mode) => info[mode] !== undefined,
  );
  if (info.only === 'sandbox' && info.fault !== undefined)
    problem('fault', 'cannot stand beside `only=sandbox`: it is the simulator that injects faults');
  if (first === undefined) return;
  for (const key of [...others.slice(0, 1), ...modes[first].filter((one) => info[one] !== undefined)])
    problem(key, `cannot stand beside \`${first}\``);
  if (info.service !== undefined && info.ready === undefined)
    problem('service', 'needs `ready="http://localhost:…"`');
});

/** Keys that say how a sample is run: a fence of a language that nobody runs has none of them. */
export const runKeys = [
  'service',
  'ready',
  'exit',
  'setup',
  'isolated',
  'needs',
  'timeout',
  'only',
  'fault',
] as const satisfies readonly Key[];

export type InfoString = z.infer<typeof infoStringSchema>;
