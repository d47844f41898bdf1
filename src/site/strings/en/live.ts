/** What the development server says around findings, in English, with `{name}` where a value comes. A built site says none of it. */
export const live = {
  title: 'Findings',
  severities: { error: 'Error', warning: 'Warning' },
  errors: { one: '1 error', other: '{count} errors' } as Record<string, string> & { other: string },
  warnings: { one: '1 warning', other: '{count} warnings' } as Record<string, string> & { other: string },
  none: 'No findings',
  nothingHere: 'Nothing is wrong with this page.',
  /** `{counts}`: see `errors`. */
  otherPages: '{counts} on other pages',
  elsewhere: 'On other pages',
  frame: 'Source line',
  difference: 'What differs',
  output: 'What it printed',
  why: 'Why this is told',
  fold: 'Fold the findings',
  unfold: 'Show the findings',
  running: 'Samples are running …',
  stale: 'The page stands as it could last be read, without your latest changes.',
  failed: 'Something could not be done',
  broken: {
    title: 'This page cannot be shown yet',
    lead: 'It has errors. As soon as they are mended, it appears here by itself.',
    cutOff: 'It refers to something that has errors. As soon as they are mended, it appears here by itself.',
  },
  crashed: {
    title: 'This page could not be rendered',
    lead: 'The reason stands in the terminal in which the site is served. The page is tried again after the next change.',
  },
  home: 'Home page',
  /** What became of a sample in its last run, where it is not verified. */
  marks: {
    running: 'Running …',
    failed: 'Failed',
    blocked: 'Not run',
    'blocked-by': 'Not run',
    'not-run': 'Not run',
    'not-run-for': 'Not run',
  } as Readonly<Record<string, string>> & { running: string },
};
