import type { Option } from '../command.ts';
import { commonOptions } from '../options.ts';
import { secretOption } from '../webhook/webhook-options.ts';
import { keyOption } from './signing-key.ts';

/** The options of `handrail validate`. */
export const validateOptions = {
  ...commonOptions,
  service: { type: 'string', value: 'URL', help: 'The address of your service. Required.' },
  exercise: {
    type: 'string',
    multiple: true,
    value: "'METHOD /PATH [JSON]'",
    help: 'A request that makes your service call the provider; `{n}` becomes another number each time. May be given several times, and is made several times.',
  },
  webhook: {
    type: 'string',
    value: 'URL|PATH',
    help: 'Where your service takes webhooks. Default: the path that the guide uses, on your service.',
  },
  'known-as': {
    type: 'string',
    value: 'URL',
    help: 'The address of it that your service knows, where the provider signs it. Default: that of --webhook.',
  },
  ...secretOption,
  'state-url': {
    type: 'string',
    value: 'URL|PATH',
    help: 'Where your service shows what it has stored: it is asked before and after a duplicate.',
  },
  'state-command': { type: 'string', value: 'COMMAND', help: 'The same by a command that prints it.' },
  'allow-host': {
    type: 'string',
    multiple: true,
    value: 'HOST',
    help: 'A host besides this machine that may be asked. May be given several times.',
  },
  port: {
    type: 'string',
    value: 'N',
    help: 'The port of the simulator; 0 for any. Default: 4010, or the next free one.',
  },
  gateway: {
    type: 'boolean',
    help: 'Also starts a proxy that leads the production host names to the simulator.',
  },
  'retry-after': {
    type: 'string',
    value: 'N',
    help: 'The seconds of Retry-After for a call that is refused with 429. Default: 2.',
  },
  patience: {
    type: 'string',
    value: 'N',
    help: 'How many seconds a call that does not come is waited for. Default: 10.',
  },
  wait: { type: 'string', value: 'N', help: 'How many seconds your service is waited for. Default: 60.' },
  json: { type: 'boolean', help: 'Prints JSON, as public/schemas/validation-report-1.json describes it.' },
  report: { type: 'string', value: 'FILE', help: 'Also writes the report as Markdown.' },
  'sign-off': {
    type: 'string',
    value: 'NAME',
    help: 'Who signs the report off; stands in it as it is given.',
  },
  ...keyOption,
} as const satisfies Record<string, Option>;
