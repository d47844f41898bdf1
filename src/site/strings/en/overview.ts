import type { Formats } from '../formats.ts';

// The strings of the pages that are made of all guides and providers in English. Those marked “prose” are inline Markdown.

/** What stands above a table that can be filtered. `shown` is filled in by a script. */
const filters = {
  label: 'Filter the table',
  text: 'Filter by words',
  all: 'All',
  clear: 'Clear filters',
  shown: '{shown} of {total} shown',
  none: 'No row has all of this.',
  sortBy: 'Sort by',
};

const freshness = {
  column: 'Review',
  states: { fresh: 'Fresh', due: 'Due soon', overdue: 'Overdue' },
  until: (date: string) => `until ${date}`,
  since: (date: string) => `since ${date}`,
};

const inventory = ({ number, plural }: Formats) => ({
  title: 'Inventory',
  description: (site: string) =>
    `Every integration of ${site}: which side calls and how, what an outage costs, who keeps it, and what was proven.`,
  count: (count: number, date: string) =>
    `${number(count)} ${plural(count, { one: 'integration', other: 'integrations' })}. Reviews are judged as of ${date}.`,
  label: 'All integrations',
  columns: {
    integration: 'Integration',
    provider: 'Provider',
    direction: 'Direction',
    style: 'Style',
    auth: 'Authentication',
    criticality: 'Criticality',
    owner: 'Owner',
    freshness: 'Review',
    proof: 'Verification',
  },
  criticality: { low: 'Low', medium: 'Medium', high: 'High', critical: 'Critical' },
  noAuth: 'None',
  /** Prose. */
  empty: 'There is no integration yet: the first guide is `guides/your-guide/index.mdx`.',
});

const errorIndex = ({ number, plural }: Formats) => ({
  title: 'Errors',
  description: (site: string) =>
    `Every error that the guides of ${site} describe, by provider: the code, what causes it here, and whether a run has made it happen.`,
  count: (count: number) =>
    `${number(count)} ${plural(count, { one: 'error', other: 'errors' })}. Each leads to its row, which says what to do.`,
  label: 'All errors',
  columns: { code: 'Error', cause: 'Cause', guide: 'Guide', proof: 'Proof' },
  none: (provider: string) => `No guide describes an error of ${provider} yet.`,
  /** Prose. */
  empty: 'There is no provider yet: the first one is `providers/your-provider/provider.yaml`.',
});

const statusPage = ({ number }: Formats) => ({
  title: 'Status',
  description: (site: string) =>
    `What was proven of every page of ${site}, when and with what, and whether its review still counts.`,
  count: (verified: number, partly: number, none: number) =>
    `Of the pages with something to run, ${number(verified)} are verified, ${number(partly)} partly, ${number(none)} not.`,
  judged: (date: string) => `Reviews are judged as of ${date}.`,
  label: 'Evidence and reviews of all pages',
  columns: {
    page: 'Page',
    kind: 'Kind',
    proof: 'Verification',
    counts: 'Proven',
    run: 'Last run',
    target: 'Against',
    freshness: 'Review',
  },
  record: 'Record',
  recordOf: (title: string) => `Record of “${title}”`,
  never: 'Never',
  nothing: 'Nothing to run',
  simulator: 'Simulator',
  sandbox: 'Sandbox',
  local: 'Simulated',
  /** Prose. */
  empty: 'There is no page yet: the first guide is `guides/your-guide/index.mdx`.',
});

const record = {
  title: (page: string) => `Record: ${page}`,
  description: (page: string) => `What the last run proved of “${page}”, sample by sample and row by row.`,
  of: 'Record of',
  nothing: 'Nothing on this page is executed, so there is nothing to prove.',
  run: 'The run',
  date: 'Date',
  target: 'Target',
  targets: {
    simulator: (provider: string, version: string, checked: string) =>
      `Simulator of ${provider}, API version ${version}, built from documentation that was checked on ${checked}`,
    none: 'No provider: what is called is simulated',
  },
  commit: 'Commit',
  noCommit: 'Outside a repository',
  isolation: 'Isolation',
  noIsolation: 'None',
  sandbox: 'Sandbox',
  noSandbox: 'Not run against the provider’s own sandbox',
  samples: 'Samples',
  sampleColumns: ['Sample', 'State', 'Tracks'],
  verify: 'Verification script',
  errors: 'Errors',
  errorColumns: ['Error', 'Proof'],
  events: 'Events',
  eventColumns: ['Event', 'Proof'],
  tracks: 'Tracks',
  meaning: 'What this means',
  proves: [
    'A sample that is verified ran as it stands on the page, byte for byte, and printed what the page says. “Checked” was parsed, or written as a file that another sample runs.',
    'An error that is reproduced was provoked, and came with the status and the code of its row. An event that is delivered was sent to the receiver of the page once, twice, changed, too old and out of order, and the receiver answered as the page says.',
    'What was changed since the run is not verified: every mark is joined with the text by its hash.',
  ],
  provesNot: [
    'The simulator is built from the provider’s dated documentation; it is not the provider. Where the two differ, a green run shows only that the page agrees with the simulator.',
    'It says nothing about your account: its plan, permissions, limits and data.',
    'It says nothing about the time after the run: a provider can change its API on any day.',
  ],
  doesProve: 'A green run proves',
  doesNotProve: 'A green run does not prove',
  fidelity: (provider: string) => `How the simulator differs from ${provider}`,
};

const providers = ({ number, plural }: Formats) => ({
  title: 'Providers',
  description: (site: string) =>
    `The providers that ${site} integrates, with the facts that their guides share.`,
  kind: 'Provider',
  guides: (count: number) => `${number(count)} ${plural(count, { one: 'guide', other: 'guides' })}`,
  checked: 'Facts checked',
  apiVersion: 'API version',
  documentation: 'Documentation',
  support: 'Support',
  statusPage: 'Status page',
  contractOwner: 'Owner of the contract',
  about: 'Where it is',
  sections: {
    guides: 'Guides',
    environments: 'Environments and access',
    configuration: 'Configuration',
    limits: 'Limits and retries',
    webhooks: 'Webhooks and events',
    errors: 'Errors',
    simulator: 'Simulator',
  },
  noGuides: 'No guide uses this provider yet.',
  auth: 'Authentication',
  environment: 'Environment',
  baseUrl: 'Address of the API',
  console: 'Console',
  noConsole: 'None is known.',
  hosts: 'Hosts',
  credential: 'Credential',
  /** Prose: names in code marks. */
  schemes: {
    basic: (key: string) => `HTTP Basic with ${key} as user name.`,
    basicWith: (key: string, password: string) =>
      `HTTP Basic with ${key} as user name and ${password} as password.`,
    bearer: (key: string) => `Bearer token in ${key}.`,
  },
  fact: ['Fact', 'What holds'],
  limits: ['What is limited', 'Limit'],
  noLimits: 'No limit is described.',
  retries: 'Retries',
  webhook: {
    header: 'Header of the signature',
    scheme: 'How it is signed',
    tolerance: 'A signature counts for',
    retries: 'Delivered again',
    schedule: 'After',
    illustrates: 'The provider does not publish these delays: they only illustrate what it does publish.',
    once: 'Not delivered again',
    atOnce: 'at once',
    source: 'Source',
    none: 'No webhooks are described.',
  },
  seconds: (count: number) => `${number(count)} ${plural(count, { one: 'second', other: 'seconds' })}`,
  event: ['Event', 'Guide'],
  events: 'Events that the guides handle',
  errorCode: 'Code of an error',
  errorIndex: (count: number) =>
    `${number(count)} ${plural(count, { one: 'error', other: 'errors' })} in the index of errors`,
  noSimulator: 'There is no simulator yet, so samples that call this provider are not verified.',
  noFidelity: 'It is not written down how the simulator differs from the provider.',
  sources: 'Sources',
  /** Prose. */
  empty: 'There is no provider yet: the first one is `providers/your-provider/provider.yaml`.',
});

/** What the home page says of the other overviews. */
const entrance = ({ number, plural }: Formats) => ({
  label: 'Overviews',
  integrations: (count: number) =>
    `${number(count)} ${plural(count, { one: 'integration', other: 'integrations' })}`,
  providers: (count: number) => `${number(count)} ${plural(count, { one: 'provider', other: 'providers' })}`,
  errors: (count: number, reproduced: number) =>
    `${number(count)} ${plural(count, { one: 'error', other: 'errors' })}, ${number(reproduced)} reproduced`,
  proven: (verified: number, total: number) =>
    `${number(verified)} of ${number(total)} ${plural(total, { one: 'page', other: 'pages' })} verified`,
  showcase: (count: number) => `${number(count)} ${plural(count, { one: 'entry', other: 'entries' })}`,
  all: (count: number, provider: string) => `All ${number(count)} guides of ${provider}`,
});

/** The strings of all these pages. */
export const overview = (format: Formats) => ({
  ...{ filters, freshness, record },
  inventory: inventory(format),
  errorIndex: errorIndex(format),
  statusPage: statusPage(format),
  providers: providers(format),
  entrance: entrance(format),
});
