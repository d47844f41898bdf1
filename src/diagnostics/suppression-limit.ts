import type { DiagnosticCode } from './catalogue.ts';

const unread = 'a file with such a finding is left out of the site';
const unproven = 'the page would promise what no run has proven';
const unbuilt = 'the page would show or offer what is not there';

/** Subjects of which nothing may be suppressed, and why. */
const limits: Readonly<Record<string, string>> = {
  content: unread,
  yaml: unread,
  schema: unread,
  guide: unread,
  provider: unread,
  samples: unproven,
  ignore: 'a suppression cannot speak for suppressions',
};

/** What differs from the rest of its subject. */
const exceptions: Partial<Record<DiagnosticCode, string | undefined>> = {
  'content/hidden-character': undefined,
  'content/to-do': undefined,
  'links/missing-file': unbuilt,
  'links/missing-region': unbuilt,
  'samples/tracks-differ': undefined,
  'samples/drift': undefined,
  'samples/undocumented-error': 'one comment would hide every error without a row, and those to come',
  'samples/not-run': 'the fence itself says why it is not run: `illustrative="…"` or `manual="…"`',
  'links/redirect': 'two pages would be built for one address, or one that leads nowhere',
  'diagrams/not-drawn': 'it is about the machine, not about the page',
  'diagrams/syntax': 'the page would have no diagram to show',
  'diagrams/failed': 'the page would have no diagram to show',
  'diagrams/no-title': 'those who cannot see the diagram would get nothing',
};

/** Why a finding of this code cannot be suppressed by a comment, as the end of a sentence; undefined where it can. */
export function suppressionLimit(code: DiagnosticCode): string | undefined {
  return Object.hasOwn(exceptions, code) ? exceptions[code] : limits[code.split('/')[0] ?? ''];
}

/** Whether a baseline can hold a finding of this code: a credential that is out is revoked, and not taken along. */
export function isBaselinable(code: DiagnosticCode): boolean {
  return suppressionLimit(code) === undefined && code !== 'lint/live-secret';
}

/** Whether a finding of this code keeps the file that it is in from being read as a whole. */
export function keepsUnread(code: DiagnosticCode): boolean {
  return suppressionLimit(code) === unread;
}
