import type { Formats } from '../formats.ts';

// The strings of the evidence line and its record in English. Those marked “prose” are inline Markdown.

export const evidence = ({ number, plural, all }: Formats) => ({
  verified: 'Verified',
  partly: 'Partly verified',
  none: 'Not verified',
  noneInBuild: 'Not verified in this build',
  open: 'Details',
  close: 'Close',
  samples: (proven: number, total: number) =>
    `${number(proven)} of ${number(total)} ${plural(total, { one: 'sample', other: 'samples' })}`,
  errors: (proven: number, total: number) =>
    `${number(proven)} of ${number(total)} ${plural(total, { one: 'error', other: 'errors' })}`,
  events: (proven: number, total: number) =>
    `${number(proven)} of ${number(total)} ${plural(total, { one: 'event', other: 'events' })}`,
  notExecuted: (count: number) => `${number(count)} not executed`,
  tracks: (count: number) => `${number(count)} ${plural(count, { one: 'track', other: 'tracks' })}`,
  simulator: (provider: string, version: string) => `simulator ${provider} ${version}`,
  noRecord:
    'No record of a run of this page was found when the site was built. Run its samples and build again.',
  noProvider:
    'The samples of this page ran as they stand here. What they call is simulated: no live service was reached.',
  provider: (checked: string) =>
    `The text of this page ran against a simulator of the provider, built from documentation that was checked on ${checked}. It did not run against the live service.`,
  /** `held` are counts, such as those of {@link samples}. */
  sandbox: (date: string, held: readonly string[]) =>
    `Against the provider’s own sandbox, on ${date}: ${all(held)} held.`,
  record: 'Record of the last run',
  whole: 'The whole record: each sample, each error, each event',
  track: 'Track',
  ended: 'Samples',
  runtimes: 'Ran with',
  nothing: 'nothing: there was nothing to execute',
  /** How samples ended, after their number. */
  statuses: {
    passed: 'passed',
    checked: 'checked',
    illustrative: 'illustrative',
    manual: 'by hand',
    failed: 'failed',
    blocked: 'blocked',
    'not-run': 'not run',
  },
  isolated: (how: string) =>
    `The samples ran in isolation (${how}), away from the files and the network of the machine.`,
  notIsolated:
    'The samples ran without isolation: they could reach the files and the network of the machine.',
  commit: 'Commit:',
});
