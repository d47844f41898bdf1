import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readEvidence } from '#site/evidence/read-evidence.ts';
import { type CommandContext, defineCommand, UsageError } from '../command.ts';
import { findContentRoot } from '../content-root.ts';
import { portOf } from '../ports.ts';
import { paintText } from '../print-report.ts';
import { projectRoot } from '../project.ts';
import { gatewayPreload } from '../simulators/gateway-preload.ts';
import { loadSimulator } from '../simulators/load-simulator.ts';
import { readProviders } from '../simulators/read-providers.ts';
import { parseExercise } from '../validate/exercise.ts';
import { readGuide } from '../validate/read-guide.ts';
import { readService, readWebhook } from '../validate/read-target.ts';
import { summarise, type ValidationReport } from '../validate/report.ts';
import { reportMarkdown } from '../validate/report-markdown.ts';
import { validationText } from '../validate/report-text.ts';
import { signReport } from '../validate/sign-report.ts';
import { signingKey } from '../validate/signing-key.ts';
import { realTiming } from '../validate/timing.ts';
import { validateOptions } from '../validate/validate-options.ts';
import { validateService } from '../validate/validate-service.ts';
import { verify } from '../validate/verify.ts';
import { waitForService } from '../validate/wait-for-service.ts';

const defaultPort = 4010;

/** `handrail validate`: the checklist of a guide, gone through with a service of the reader’s own. */
export const validate = defineCommand({
  name: 'validate',
  summary: 'Goes through the checklist of a guide with a service of yours.',
  description:
    'Starts the simulator of the guide’s provider on this machine, makes your service call it, delivers good and bad webhooks, makes calls fail, and prints a report: which checks passed and failed, and which could not be made and why. Your service runs as always, led to the simulator by the environment that is printed. Nothing is sent to another machine unless its host is allowed. Ends with 1 where a check failed, with 3 where nothing could be checked.',
  arguments: { name: 'GUIDE', help: 'The last part of the address of the guide.', most: 1 },
  options: validateOptions,
  subcommands: [verify],
  async run(context) {
    const { options, print, signal } = context;
    const key = signingKey(options, process.env);
    const report = await validateGuide(context);
    signal.throwIfAborted();
    const signed = signReport(report, key);
    if (options['report'] !== undefined)
      await writeReport(String(options['report']), reportMarkdown(report, key));
    print(
      options['json'] === true ? `${JSON.stringify(signed, null, 2)}\n` : validationText(signed, paintText),
    );
    const { passed, failed } = report.summary;
    return failed > 0 ? 1 : passed === 0 ? 3 : 0;
  },
});

async function validateGuide(context: CommandContext): Promise<ValidationReport> {
  const { options, lists, positionals, progress, signal } = context;
  const { root, stateDir } = findContentRoot(String(options['root'] ?? '.'));
  const service = readService(context);
  const exercises = (lists['exercise'] ?? []).map(parseExercise);
  const port = portOf(options['port']);
  const guide = await readGuide(root, positionals[0]);
  const [provider] = await readProviders(root, [guide.facts.provider]);
  if (provider === undefined)
    throw new UsageError('The provider of the guide has no simulator.', 'Write one.');
  const loaded = await loadSimulator(provider);
  const webhook = readWebhook(context, { guide, loaded, service });
  const evidence = await readEvidence(stateDir, guide);
  const guideCalls = (evidence?.endpoints ?? []).map(({ method, path }) => `${method} ${path}`);
  const retryAfter = numberOf(options, 'retry-after', 2);
  const patience = numberOf(options, 'patience', 10) * 1000;
  const checks = await validateService(
    { guide, loaded, service, webhook, exercises, guideCalls, retryAfter, patience },
    {
      port: port === undefined ? { from: defaultPort } : { exactly: port },
      gateway: options['gateway'] === true ? { stateDir, preload: gatewayPreload } : undefined,
      timing: realTiming,
      freshId: (example) => example.slice(0, -12) + randomBytes(6).toString('hex'),
      progress,
      signal,
      onListening: async (url, lines) => {
        progress(
          `The simulator of ${provider.facts.name} is at ${url}. Lead your service there:\n${lines.join('\n')}\n`,
        );
        const onAbsent = () => progress(`Waiting for ${service} …\n`);
        const atMost = numberOf(options, 'wait', 60) * 1000;
        await waitForService(service, { timing: realTiming, signal, atMost, onAbsent });
      },
    },
  );
  return {
    version: 1,
    tool: toolName(),
    guide: { slug: guide.slug, title: guide.facts.title, hash: guide.hash },
    provider: { id: provider.id, answeredBy: 'simulator' },
    target: { service, webhook: webhook?.url ?? null },
    at: new Date().toISOString(),
    checks,
    summary: summarise(checks),
    signedOffBy: options['sign-off'] === undefined ? null : String(options['sign-off']),
  };
}

function toolName(): string {
  const { name, version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  return `${name} ${version}`;
}

function numberOf(options: CommandContext['options'], name: string, otherwise: number): number {
  const given = options[name];
  if (given === undefined) return otherwise;
  if (/^\d{1,5}$/.test(String(given))) return Number(given);
  throw new UsageError(`\`--${name} ${given}\` is no number of seconds.`, 'Give a whole number.');
}

/** A report that is there is never written over: somebody may have signed it off. */
async function writeReport(file: string, text: string): Promise<void> {
  await writeFile(file, text, { flag: 'wx' }).catch((cause: NodeJS.ErrnoException) => {
    const why = cause.code === 'EEXIST' ? 'it is there already' : cause.message;
    throw new UsageError(`\`${file}\` cannot be written: ${why}.`, 'Name another file with `--report FILE`.');
  });
}
