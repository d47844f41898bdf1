import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { suggest } from '#diagnostics/did-you-mean.ts';
import { report } from '#diagnostics/report.ts';
import type { Traffic } from './observe.ts';
import { type Placed, placeInSample, placeOfPath, placeOfText } from './place-in-sample.ts';
import type { TrackContext } from './track-context.ts';

/** What is wrong with the calls that a sample made: hosts, operations, and answers of the simulator itself. */
export function trafficFindings(
  { job }: Pick<TrackContext, 'job'>,
  sample: Placed & { readonly id: string },
  traffic: Traffic,
): Diagnostic[] {
  const { file } = job.page;
  const hosts = job.providers.flatMap((provider) => provider.hosts);
  const refused = new Set(traffic.refusals.map(({ host }) => host));
  const foreign = [...refused].map((host) =>
    report(
      'samples/undeclared-host',
      placeOfText(file, sample, host),
      `\`${sample.id}\` calls \`${host}\`, which no provider declares.`,
      { label: 'refused', help: suggest(host, hosts) },
    ),
  );
  const undescribed = unique(
    traffic.calls
      .filter(({ exchange }) => exchange.operationId === undefined)
      .map(({ exchange }) => `${exchange.method} ${exchange.path}`),
  ).map((call) =>
    report(
      'samples/undescribed-call',
      placeOfPath(file, sample, call.slice(call.indexOf(' ') + 1)),
      `\`${sample.id}\` calls \`${call}\`, which the provider’s API description does not hold.`,
      { help: 'Correct the call, or describe the operation in `openapi.yaml`.' },
    ),
  );
  const wrong = unique(
    traffic.calls.flatMap(({ exchange }) => {
      const call = `\`${exchange.method} ${exchange.path}\``;
      return exchange.simulatorError === undefined ? [] : [`${call}: ${exchange.simulatorError}`];
    }),
  ).map((reason) =>
    report('samples/simulator', placeInSample(file, sample), `The simulator answered wrongly to ${reason}`, {
      help: 'Correct `simulator.ts` or `openapi.yaml` of the provider.',
    }),
  );
  return [...foreign, ...undescribed, ...wrong];
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
