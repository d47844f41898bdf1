import type { LinkGraph } from './link-graph.ts';
import { type Names, nearest, prepareNames } from './nearest.ts';
import { isRecordPath } from './overview-pages.ts';

/** The pages of a graph, prepared once for all links of it that lead nowhere. */
interface Pages {
  readonly paths: Names;
  readonly lastSteps: Names;
  readonly byLastStep: ReadonlyMap<string, readonly string[]>;
  readonly answers: Map<string, string | undefined>;
}

const prepared = new WeakMap<LinkGraph, Pages>();

/** The page that a path which leads nowhere most likely means: by its last step in whatever folder, then by all of it. */
export function nearestPage(path: string, graph: LinkGraph): string | undefined {
  const pages = prepared.get(graph) ?? prepare(graph);
  prepared.set(graph, pages);
  if (!pages.answers.has(path)) pages.answers.set(path, search(path, pages));
  return pages.answers.get(path);
}

function prepare(graph: LinkGraph): Pages {
  const paths = [...graph.pages.keys()].filter((path) => path !== '/' && !isRecordPath(path));
  const byLastStep = Map.groupBy(paths, (path) => path.split('/').at(-1) ?? '');
  return {
    paths: prepareNames(paths),
    lastSteps: prepareNames([...byLastStep.keys()]),
    byLastStep,
    answers: new Map(),
  };
}

function search(path: string, { paths, lastSteps, byLastStep }: Pages): string | undefined {
  const steps = path
    .replace(/(?:\/index)?\.(?:mdx?|html?)$/, '')
    .split('/')
    .filter((step) => !/^\.*$/.test(step));
  const wanted = steps.at(-1);
  if (wanted === undefined) return undefined;
  const whole = `/${steps.join('/')}`;
  const same = byLastStep.get(wanted);
  if (same !== undefined) return nearest(whole, prepareNames(same)) ?? same[0];
  return nearest(whole, paths) ?? byLastStep.get(nearest(wanted, lastSteps) ?? '')?.[0];
}
