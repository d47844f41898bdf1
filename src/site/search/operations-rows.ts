import { operationsPrefixes } from '#guide/row-anchors.ts';
import { resolveRateLimits } from '#library/resolve-rate-limits.ts';
import type { Operations } from '#schema/operations.ts';
import type { FactPlace } from './fact-place.ts';
import { plainProse, type SearchRow } from './search-markup.ts';

/** The rows of how an integration is run: each is called by what is seen, promised or limited. */
export function operationsRows(operations: Operations, { document, library }: FactPlace): SearchRow[] {
  const { slo, monitors, runbook, recovery } = operations;
  const limits = resolveRateLimits(document, library.providers);
  return [
    ...slo.map(({ id, what, objective, measure }) => rowOf('slo', id, [what, objective, measure])),
    ...monitors.map(({ id, what, threshold }) => rowOf('monitors', id, [what, threshold])),
    ...limits.map(({ id, what, here }) => rowOf('rateLimits', id, [what, here])),
    ...runbook.map(({ id, when, steps }) => rowOf('runbook', id, [when, ...steps])),
    ...recovery.map(({ id, after, do: what }) => rowOf('recovery', id, [after, what])),
  ];
}

function rowOf(part: keyof typeof operationsPrefixes, id: string, texts: readonly string[]): SearchRow {
  const plain = texts.map(plainProse);
  return {
    id: operationsPrefixes[part] + id,
    title: (plain[0] ?? id).replace(/[.:]$/, ''),
    texts: plain,
  };
}
