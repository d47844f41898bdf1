import type { LinkGraph } from './link-graph.ts';
import { nearest } from './nearest.ts';

const answers = new WeakMap<LinkGraph, Map<string, string | undefined>>();

/** The page that a path which leads nowhere most likely means: by its last step in whatever folder, then by all of it. */
export function nearestPage(path: string, graph: LinkGraph): string | undefined {
  const known = answers.get(graph) ?? new Map<string, string | undefined>();
  answers.set(graph, known);
  if (!known.has(path))
    known.set(
      path,
      search(
        path,
        [...graph.pages.keys()].filter((page) => page !== '/'),
      ),
    );
  return known.get(path);
}

function search(path: string, pages: readonly string[]): string | undefined {
  const steps = path
    .replace(/(?:\/index)?\.(?:mdx?|html?)$/, '')
    .split('/')
    .filter((step) => !/^\.*$/.test(step));
  const wanted = steps.at(-1);
  if (wanted === undefined) return undefined;
  const sameStep = pages.filter((page) => lastStep(page) === wanted);
  if (sameStep.length > 0) return nearest(`/${steps.join('/')}`, sameStep) ?? sameStep[0];
  const step = nearest(wanted, pages.map(lastStep));
  return nearest(`/${steps.join('/')}`, pages) ?? pages.find((page) => lastStep(page) === step);
}

function lastStep(path: string): string {
  return path.split('/').at(-1) ?? '';
}
