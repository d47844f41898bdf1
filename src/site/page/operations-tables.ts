import { parseProse } from '#guide/parse-prose.ts';
import { operationsPrefixes } from '#guide/row-anchors.ts';
import { textOf } from '#guide/walk.ts';
import type { ResolvedProviderFacts } from '#library/resolve-provider-facts.ts';
import type { ResolvedRateLimit } from '#library/resolve-rate-limits.ts';
import type { Operations } from '#schema/operations.ts';
import type { FactCell, FactRow } from './fact-row.ts';
import { formatDuration } from './format-duration.ts';
import { formatLimit } from './format-limit.ts';

/** A table of how an integration is run. */
export interface OperationsTable {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly FactRow[];
}

/** What the tables are made of. `prefix`: put before every id. */
export interface OperationsInput {
  readonly operations: Operations;
  readonly limits: readonly ResolvedRateLimit[];
  readonly provider: ResolvedProviderFacts | undefined;
  readonly locale: string;
  readonly prefix: string;
}

/** The tables of how an integration is run, those without rows left out. */
export function operationsTables(input: OperationsInput): readonly OperationsTable[] {
  return [
    objectives(input),
    monitors(input),
    limitTable(input),
    runbook(input),
    recovery(input),
    escalation(input),
    ...(input.provider === undefined ? [] : [providerTable(input.provider)]),
  ].filter(({ rows }) => rows.length > 0);
}

function row(id: string, head: FactCell, ...cells: FactCell[]): FactRow {
  return { id, head, groups: [cells] };
}

function objectives({ operations, prefix, locale }: OperationsInput): OperationsTable {
  return {
    label: 'Objectives',
    columns: ['What is promised', 'Objective', 'How it is measured'],
    rows: operations.slo.map(({ id, what, objective, window, measure }) => {
      const target = { lines: [objective], note: `over ${formatDuration(window, { locale, m: 'month' })}` };
      return row(prefix + operationsPrefixes.slo + id, { prose: what }, target, { prose: measure });
    }),
  };
}

function monitors({ operations, prefix }: OperationsInput): OperationsTable {
  return {
    label: 'Monitors',
    columns: ['What is watched', 'Somebody is told', 'What to do'],
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

function limitTable({ limits, prefix, locale }: OperationsInput): OperationsTable {
  return {
    label: 'Rate limits',
    columns: ['What is limited', 'Limit', 'Here'],
    rows: limits.map(({ id, what, values, source, confirmed, here }) => {
      const lines = values.map((value) => formatLimit(value, locale));
      const limit = {
        lines: lines.length === 0 ? ['No number is published.'] : lines,
        link: { href: source, text: 'Source' },
        note: confirmed ? undefined : 'Not confirmed',
      };
      return row(prefix + operationsPrefixes.rateLimits + id, { prose: what }, limit, { prose: here });
    }),
  };
}

function runbook({ operations, prefix }: OperationsInput): OperationsTable {
  return {
    label: 'Runbook',
    columns: ['What is seen', 'What to do'],
    rows: operations.runbook.map(({ id, when, steps }) =>
      row(prefix + operationsPrefixes.runbook + id, { prose: when }, { steps }),
    ),
  };
}

function recovery({ operations, prefix }: OperationsInput): OperationsTable {
  return {
    label: 'Recovery',
    columns: ['After what', 'What to do'],
    rows: operations.recovery.map(({ id, after, do: prose, within }) => {
      const note = within === undefined ? undefined : `Open for: ${within}`;
      return row(prefix + operationsPrefixes.recovery + id, { prose: after }, { prose, note });
    }),
  };
}

function escalation({ operations }: OperationsInput): OperationsTable {
  return {
    label: 'Escalation',
    columns: ['When', 'Whom to ask', 'What to bring'],
    rows: operations.escalation.map(({ when, who, where, bring }) => ({
      head: { prose: when },
      groups: [[{ lines: [who], note: where }, { prose: bring }]],
    })),
  };
}

const providerFacts = {
  apiVersion: 'API version',
  retryPolicy: 'Retries',
  statusPage: 'Status page',
  support: 'Support',
  contractOwner: 'Owner of the contract',
} as const;

function providerTable({ facts, reasons }: ResolvedProviderFacts): OperationsTable {
  const names = Object.keys(providerFacts) as (keyof typeof providerFacts)[];
  return {
    label: facts.name,
    columns: ['Fact', 'What holds here'],
    rows: names.flatMap((name) => {
      const value = facts[name];
      if (value === undefined) return [];
      const note = reasons[name] === undefined ? undefined : `Only for this guide: ${reasons[name]}`;
      return [{ head: { lines: [providerFacts[name]] }, groups: [[{ ...cellOf(name, value), note }]] }];
    }),
  };
}

function cellOf(name: keyof typeof providerFacts, value: string): FactCell {
  if (name === 'retryPolicy') return { prose: value };
  return name === 'statusPage' || name === 'support'
    ? { link: { href: value, text: value } }
    : { lines: [value] };
}
