import { parseProse } from '#guide/parse-prose.ts';
import { operationsPrefixes } from '#guide/row-anchors.ts';
import { textOf } from '#guide/walk.ts';
import type { ResolvedProviderFacts } from '#library/resolve-provider-facts.ts';
import type { ResolvedRateLimit } from '#library/resolve-rate-limits.ts';
import type { Operations } from '#schema/operations.ts';
import type { Strings } from '../strings/strings.ts';
import type { SiteStrings } from '../strings/strings-of.ts';
import type { FactCell, FactRow, FactTableData } from './fact-row.ts';
import { formatLimit } from './format-limit.ts';

/** What the tables are made of. `prefix`: put before every id. */
export interface OperationsInput {
  readonly operations: Operations;
  readonly limits: readonly ResolvedRateLimit[];
  readonly provider: ResolvedProviderFacts | undefined;
  readonly strings: SiteStrings;
  readonly prefix: string;
}

/** The tables of how an integration is run, those without rows left out. */
export function operationsTables(input: OperationsInput): readonly FactTableData[] {
  return [
    objectives(input),
    monitors(input),
    limitTable(input),
    runbook(input),
    recovery(input),
    escalation(input),
    ...(input.provider === undefined ? [] : [providerTable(input.provider, input.strings)]),
  ].filter(({ rows }) => rows.length > 0);
}

function row(id: string, head: FactCell, ...cells: FactCell[]): FactRow {
  return { id, head, groups: [cells] };
}

function objectives({ operations, prefix, strings }: OperationsInput): FactTableData {
  return {
    ...strings.operations.slo,
    rows: operations.slo.map(({ id, what, objective, window, measure }) => {
      const target = {
        lines: [objective],
        note: strings.operations.over(strings.format.duration(window, 'month')),
      };
      return row(prefix + operationsPrefixes.slo + id, { prose: what }, target, { prose: measure });
    }),
  };
}

function monitors({ operations, prefix, strings }: OperationsInput): FactTableData {
  return {
    ...strings.operations.monitors,
    rows: operations.monitors.map(({ id, what, threshold, runbook }) => {
      const entry = operations.runbook.find((one) => one.id === runbook);
      const text = textOf(parseProse(entry?.when ?? runbook)).replace(/\.$/, '');
      const link = { text, href: `#${prefix}${operationsPrefixes.runbook}${runbook}` };
      return row(
        prefix + operationsPrefixes.monitors + id,
        { prose: what },
        { lines: [threshold] },
        { link },
      );
    }),
  };
}

function limitTable({ limits, prefix, strings }: OperationsInput): FactTableData {
  const { rateLimits, noLimit, source: title, notConfirmed } = strings.operations;
  return {
    ...rateLimits,
    rows: limits.map(({ id, what, values, source, confirmed, here }) => {
      const lines = values.map((value) => formatLimit(value, strings));
      const limit = {
        lines: lines.length === 0 ? [noLimit] : lines,
        link: { href: source, text: title },
        note: confirmed ? undefined : notConfirmed,
      };
      return row(prefix + operationsPrefixes.rateLimits + id, { prose: what }, limit, { prose: here });
    }),
  };
}

function runbook({ operations, prefix, strings }: OperationsInput): FactTableData {
  return {
    ...strings.operations.runbook,
    rows: operations.runbook.map(({ id, when, steps }) =>
      row(prefix + operationsPrefixes.runbook + id, { prose: when }, { steps }),
    ),
  };
}

function recovery({ operations, prefix, strings }: OperationsInput): FactTableData {
  return {
    ...strings.operations.recovery,
    rows: operations.recovery.map(({ id, after, do: prose, within }) => {
      const note = within === undefined ? undefined : strings.operations.within(within);
      return row(prefix + operationsPrefixes.recovery + id, { prose: after }, { prose, note });
    }),
  };
}

function escalation({ operations, strings }: OperationsInput): FactTableData {
  return {
    ...strings.operations.escalation,
    rows: operations.escalation.map(({ when, who, where, bring }) => ({
      head: { prose: when },
      groups: [[{ lines: [who], note: where }, { prose: bring }]],
    })),
  };
}

function providerTable(
  { facts, reasons }: ResolvedProviderFacts,
  { operations }: Pick<SiteStrings, 'operations'>,
): FactTableData {
  const names = Object.keys(operations.facts) as (keyof typeof operations.facts)[];
  return {
    label: facts.name,
    columns: operations.provider,
    rows: names.flatMap((name) => {
      const value = facts[name];
      if (value === undefined) return [];
      const reason = reasons[name];
      const note = reason === undefined ? undefined : operations.reason(reason);
      return [{ head: { lines: [operations.facts[name]] }, groups: [[{ ...cellOf(name, value), note }]] }];
    }),
  };
}

function cellOf(name: keyof Strings['operations']['facts'], value: string): FactCell {
  if (name === 'retryPolicy') return { prose: value };
  return name === 'statusPage' || name === 'support'
    ? { link: { href: value, text: value } }
    : { lines: [value] };
}
