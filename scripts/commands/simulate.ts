import { once } from 'node:events';
import { type CommandContext, defineCommand, UsageError } from '../command.ts';
import { findContentRoot } from '../content-root.ts';
import { commonOptions } from '../options.ts';
import { portOf } from '../ports.ts';
import { environmentLines } from '../simulators/environment-lines.ts';
import { gatewayPreload } from '../simulators/gateway-preload.ts';
import { loopbackOption } from '../simulators/is-loopback.ts';
import type { LocalServer, PortChoice } from '../simulators/listen-locally.ts';
import { type OpenGateway, openGateway } from '../simulators/open-gateway.ts';
import { type RunningSimulator, runSimulator } from '../simulators/run-simulator.ts';
import { serveSimulator } from '../simulators/serve-simulator.ts';

const defaultPort = 4010;

/** `handrail simulate`: the simulators of providers, for a reader who develops without an account. */
export const simulate = defineCommand({
  name: 'simulate',
  summary: 'Serves simulators of providers, to develop without an account.',
  description:
    'Serves the simulators of providers to this machine alone, until Ctrl-C: each over plain HTTP on a port of its own, counted up from `--port`. Prints the addresses and the environment to use as lines for a shell; every call and every webhook is told on stderr. Webhooks go to addresses of this machine only. Each simulator is steered under its own address: GET /__handrail/journal, POST /__handrail/faults with {"name": …, "times": …} (GET lists the names), POST /__handrail/reset.',
  arguments: { name: 'PROVIDER …', help: 'The providers to serve. Default: all that have a simulator.' },
  options: {
    ...commonOptions,
    port: {
      type: 'string',
      value: 'N',
      help: 'The port of the first provider; 0 for any. Default: 4010, or the next free one.',
    },
    gateway: {
      type: 'boolean',
      help: 'Also starts a proxy that leads the production host names to the simulators.',
    },
    forward: {
      type: 'string',
      value: 'URL',
      help: 'Sends every webhook to this address of this machine, whatever address was registered.',
    },
  },
  async run(context) {
    const { options, positionals, progress, signal } = context;
    const port = portOf(options['port']);
    const forwardTo = loopbackOption('forward', options['forward']);
    const { root, stateDir } = findContentRoot(String(options['root'] ?? '.'));
    const simulators = await startSimulators(root, positionals, {
      log: (line) => progress(`${line}\n`),
      forwardTo,
      signal,
    });
    const servers = new Map<RunningSimulator, LocalServer>();
    let gateway: OpenGateway | undefined;
    try {
      for (const [index, simulator] of simulators.entries()) {
        servers.set(simulator, await serveSimulator(simulator, choiceOf(port, index)));
      }
      if (options['gateway'] === true)
        gateway = await openGateway(simulators, { stateDir, preload: gatewayPreload });
      announce(servers, gateway, context);
      if (!signal.aborted) await once(signal, 'abort');
      return 0;
    } finally {
      await Promise.all([...servers.values()].map((server) => server.stop()));
      await gateway?.stop();
    }
  },
});

async function startSimulators(
  root: string,
  ids: readonly string[],
  options: Parameters<typeof runSimulator>[1],
): Promise<readonly RunningSimulator[]> {
  const { readProviders } = await import('../simulators/read-providers.ts');
  const { loadSimulator } = await import('../simulators/load-simulator.ts');
  const providers = await readProviders(root, ids);
  if (providers.length === 0) {
    throw new UsageError('No provider here has a simulator.', 'Name the content root with `--root DIR`.');
  }
  const loaded = await Promise.all(providers.map(loadSimulator));
  return loaded.map((one) => runSimulator(one, options));
}

function choiceOf(port: number | undefined, index: number): PortChoice {
  if (port === undefined) return { from: defaultPort };
  return { exactly: port === 0 ? 0 : port + index };
}

function announce(
  servers: ReadonlyMap<RunningSimulator, LocalServer>,
  gateway: OpenGateway | undefined,
  { print, progress }: CommandContext,
): void {
  const lines = [...servers].flatMap(([{ loaded }, { url }]) => [
    `# ${loaded.provider.facts.name}: ${url}`,
    ...environmentLines(loaded, gateway === undefined ? url : undefined),
  ]);
  const proxy = gateway === undefined ? [] : ['# Gateway', ...gateway.lines];
  print(`${[...lines, ...proxy].join('\n')}\n`);
  progress('Press Ctrl-C to stop.\n');
}
