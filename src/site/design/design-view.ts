import { readDocument } from '#guide/read-document.ts';
import type { SampleProblem, SampleState } from '../evidence/sample-state.ts';
import { type PageView, viewOf } from '../page/page-view.ts';
import { thisSite } from '../page/this-site.ts';
import text from './every-component.mdx?raw';

const problems: readonly SampleProblem[] = [
  ...(['absent', 'changed', 'output-changed', 'failed', 'blocked', 'not-run'] as const).map((what) => ({
    what,
  })),
  { what: 'blocked-by', recorded: 'the sample `create` failed' },
  { what: 'not-run-for', recorded: 'Go is not installed', track: 'go' },
];

/** The states of the samples that stand for one; all others are verified. */
const states: ReadonlyMap<string, SampleState> = new Map<string, SampleState>([
  ['checked', { status: 'checked', tracks: ['shell'] }],
  ['elsewhere', { status: 'elsewhere', because: 'sandbox' }],
  ['none', { status: 'not-verified' }],
  ...problems.map((problem) => [problem.what, { status: 'not-verified', problem }] as const),
]);

/**
 * The view of a guide that holds every component, in every state. Throws where it is no guide: it is read as those of authors
 * are, but checked by nobody else.
 */
export async function designView(): Promise<PageView> {
  const source = { kind: 'guide', slug: 'every-component', file: 'every-component.mdx' } as const;
  const { document, diagnostics } = readDocument({ ...source, path: `/${source.file}`, text });
  if (document === undefined || diagnostics.length > 0)
    throw new Error(diagnostics.map(({ at, message }) => `${at.span?.start.line}: ${message}`).join('\n'));
  const view = await viewOf(document, await thisSite());
  const samples = new Map(
    [...view.samples].map(([id, own]): [string, SampleState] => {
      const isSaid = own.status === 'illustrative' || own.status === 'manual';
      return [id, states.get(id) ?? (isSaid ? own : { status: 'verified', tracks: ['shell'] })];
    }),
  );
  return {
    ...view,
    samples,
    segments: view.segments,
    errors: ['proven', 'not-proven', 'proven'],
    events: ['proven', 'not-proven'],
  };
}
