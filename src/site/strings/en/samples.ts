// The strings of samples in English. Those marked “prose” are inline Markdown.

export const samples = {
  states: {
    verified: 'Verified',
    checked: 'Checked',
    illustrative: 'Illustrative, not run',
    manual: 'By hand, not run',
    elsewhere: 'For the sandbox, not run',
    'not-verified': 'Not verified',
  },
  /** Of a sample that shows values of production. */
  swapped: 'Ran with the sandbox values',
  elsewhere: {
    simulator: 'It is for the simulator only.',
    sandbox: 'It is for the sandbox only.',
    fault: 'Only a simulator can be asked for a fault.',
  },
  /** Why a sample is not verified. What the run recorded follows those that end with a colon. */
  problems: {
    absent: 'It was not part of the last run.',
    changed: 'It has changed since the last run.',
    'output-changed': 'Its expected output has changed since the last run.',
    failed: 'It failed in the last run.',
    blocked: 'It did not run in the last run, as one before it failed.',
    'blocked-by': 'It did not run in the last run:',
    'not-run': 'It was not run.',
    'not-run-for': 'It was not run:',
    'not-passed': 'It did not pass in the last run.',
  },
  track: (track: string) => `Track: ${track}.`,
  tracks: (tracks: string) => `Tracks: ${tracks}`,
  languages: 'Language',
  code: 'Code',
  command: 'Command',
  download: 'Download',
  setup: (title: string) => `Setup: ${title}`,
  output: 'Expected output',
  errorOutput: 'Expected error output',
  stepOutput: (step: number) => `Output of step ${step}`,
  /** Prose. */
  inProduction: (sandbox: string, production: string) =>
    `In production: \`${production}\` instead of \`${sandbox}\`.`,
  added: 'added: ',
  removed: 'removed: ',
  /** Prose. */
  noFile: (path: string) => `The file \`${path}\` cannot be shown.`,
};
