import { spanSeconds } from '#schema/fields.ts';
import type { ProviderFacts } from '#schema/provider.ts';
import type { FactRow } from '../page/fact-row.ts';
import { formatLimit } from '../page/format-limit.ts';
import type { SiteStrings } from '../strings/strings-of.ts';

/** How a request is authenticated, as inline Markdown. */
export function credentialProse(
  { credential: { scheme, key, password } }: Pick<ProviderFacts, 'credential'>,
  { providers: { schemes } }: Pick<SiteStrings, 'providers'>,
): string {
  if (scheme === 'bearer') return schemes.bearer(`\`${key}\``);
  return password === undefined
    ? schemes.basic(`\`${key}\``)
    : schemes.basicWith(`\`${key}\``, `\`${password}\``);
}

/** The environments of a provider, a row each. */
export function environmentRows(
  { environments }: Pick<ProviderFacts, 'environments'>,
  { configuration, providers }: Pick<SiteStrings, 'configuration' | 'providers'>,
): readonly FactRow[] {
  return (['sandbox', 'production'] as const).map((name) => {
    const { baseUrl, console } = environments[name];
    return {
      head: { lines: [configuration[name]] },
      groups: [
        [
          { codes: [baseUrl] },
          console === undefined
            ? { lines: [providers.noConsole] }
            : { link: { href: console, text: console } },
        ],
      ],
    };
  });
}

/** The limits that a provider documents, each with its source. */
export function limitRows(
  { rateLimits }: Pick<ProviderFacts, 'rateLimits'>,
  strings: Pick<SiteStrings, 'operations' | 'format'>,
): readonly FactRow[] {
  const { noLimit, source: text, notConfirmed } = strings.operations;
  return rateLimits.map(({ what, values, source, confirmed }) => ({
    head: { prose: what },
    groups: [
      [
        {
          lines: values.length === 0 ? [noLimit] : values.map((value) => formatLimit(value, strings)),
          link: { href: source, text },
          note: confirmed ? undefined : notConfirmed,
        },
      ],
    ],
  }));
}

/** How the webhooks of a provider are signed and delivered again; none where it has none. */
export function webhookRows(
  { webhooks }: Pick<ProviderFacts, 'webhooks'>,
  { providers, format }: Pick<SiteStrings, 'providers' | 'format'>,
): readonly FactRow[] {
  if (webhooks === undefined) return [];
  const { webhook: words, seconds } = providers;
  const { header, scheme, toleranceSeconds, retries, schedule, source } = webhooks;
  const row = (name: string, cell: FactRow['head']): FactRow => ({
    head: { lines: [name] },
    groups: [[cell]],
  });
  return [
    row(words.header, { codes: [header] }),
    row(words.scheme, { prose: scheme }),
    ...(toleranceSeconds === undefined ? [] : [row(words.tolerance, { lines: [seconds(toleranceSeconds)] })]),
    row(words.retries, { prose: retries }),
    ...(schedule === undefined
      ? []
      : [
          row(words.schedule, {
            lines: [
              schedule.delays.length === 0 ? words.once : delaysText(schedule.delays, { providers, format }),
            ],
            note: schedule.published ? undefined : words.illustrates,
          }),
        ]),
    row(words.source, { link: { href: source, text: source } }),
  ];
}

function delaysText(
  delays: readonly string[],
  { providers, format }: Pick<SiteStrings, 'providers' | 'format'>,
): string {
  const text = (delay: string) =>
    spanSeconds(delay) === 0 ? providers.webhook.atOnce : format.duration(delay, 'minute').text;
  return format.all(delays.map(text));
}
