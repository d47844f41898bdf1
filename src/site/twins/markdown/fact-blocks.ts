import type { BlockContent, PhrasingContent } from 'mdast';
import { reproduceCommand } from '#guide/reproduce-command.ts';
import { resolveConfiguration } from '#library/resolve-configuration.ts';
import { resolveProviderFacts } from '#library/resolve-provider-facts.ts';
import { resolveRateLimits } from '#library/resolve-rate-limits.ts';
import type { ErrorRow } from '#schema/guide.ts';
import { describeEnvelope } from '../../page/describe-envelope.ts';
import { endpointRows } from '../../page/endpoint-rows.ts';
import { mappingTables } from '../../page/mapping-tables.ts';
import { operationsTables } from '../../page/operations-tables.ts';
import { ownershipTable } from '../../page/ownership-table.ts';
import { factTable } from './fact-table.ts';
import { emphasis, fence, inline, inlineCode, joined, paragraph, strong, table } from './nodes.ts';
import { prose } from './prose.ts';
import type { Scope } from './scope.ts';

/** Every value that differs between sandbox and production. */
export function configurationBlocks(scope: Scope): BlockContent[] {
  const { view, context } = scope;
  const { configuration: words } = context.strings;
  const { rows } = resolveConfiguration(view.document, view.library.providers);
  if (rows.length === 0) return [];
  const cells = rows.map(
    ({ key, what, kind, secret, sandbox, production, same, where, unused, override }) => [
      joined(
        [
          [inlineCode(key)],
          inline(words.kinds[kind]),
          ...(secret ? [[strong(words.secret)]] : []),
          joined(
            [
              prose(what, scope),
              ...(unused === undefined ? [] : [inline(`${words.unused} `, ...prose(unused, scope))]),
              ...(override === undefined
                ? []
                : [inline(`${words.override} `, ...prose(override.reason, scope))]),
            ],
            ' ',
          ),
        ],
        ' · ',
      ),
      [inlineCode(sandbox)],
      sandbox === production
        ? joined([inline(words.same), same === undefined ? [] : prose(same, scope)], ' ')
        : [inlineCode(production)],
      prose(where, scope),
    ],
  );
  return [table([heads(words.key, words.sandbox, words.production, words.where), ...cells])];
}

/** The error table, then the command that provokes each row which a command provokes. */
export function errorBlocks(scope: Scope): BlockContent[] {
  const { document, provider, errors: states } = scope.view;
  const { strings } = scope.context;
  const { errors: words } = strings;
  const rows = 'errors' in document.facts ? document.facts.errors : [];
  if (rows.length === 0) return [];
  const envelope = provider && describeEnvelope(provider.facts, strings);
  const cells = rows.map((row, index) => [
    joined(
      [
        [inlineCode(row.code)],
        inline(`${row.status} ${words.where[row.where]}`),
        [emphasis(states[index] === 'proven' ? words.reproduced : words.notVerified)],
      ],
      ' · ',
    ),
    prose(row.cause, scope),
    [...prose(row.resolution, scope), ...inline(' ', strong(words.retry[row.retry]))],
  ]);
  return [
    ...(envelope === undefined ? [] : [paragraph(...prose(envelope, scope))]),
    table([heads(words.error, words.cause, words.resolution), ...cells]),
    ...rows.flatMap((row) => reproduceBlocks(row, scope)),
  ];
}

function reproduceBlocks({ code, status, provoke }: ErrorRow, scope: Scope): BlockContent[] {
  const { provider } = scope.view;
  const { errors: words } = scope.context.strings;
  if (provoke.request === undefined || provider === undefined) return [];
  const title = inline(`${words.reproduce}: `, inlineCode(code), ` · ${status}`);
  const fault = provoke.fault === undefined ? [] : prose(words.fault(provoke.fault), scope);
  return [
    paragraph(...joined([title, fault], ' · ')),
    fence(reproduceCommand(provoke.request, provider.facts), 'bash'),
  ];
}

/** What each webhook event changes in the reader’s own records. */
export function eventBlocks(scope: Scope): BlockContent[] {
  const { document, events: states } = scope.view;
  const { events: words, errors } = scope.context.strings;
  const rows = 'events' in document.facts ? document.facts.events : [];
  if (rows.length === 0) return [];
  const cells = rows.map(({ event, when, change, key, unordered }, index) => {
    const state = states[index];
    const mark =
      state === undefined ? [] : [emphasis(state === 'proven' ? words.delivered : errors.notVerified)];
    const order = unordered === undefined ? [] : inline(`${words.unordered} `, ...prose(unordered, scope));
    return [
      joined([[inlineCode(event)], mark], ' · '),
      prose(when, scope),
      prose(change, scope),
      joined([prose(key, scope), order], ' · '),
    ];
  });
  return [table([heads(words.event, words.when, words.change, words.key), ...cells])];
}

/** The endpoints that the samples of the page called in their last run. */
export function endpointBlocks({ view, context }: Scope): BlockContent[] {
  const { endpoints: words } = context.strings;
  const rows = endpointRows(view.evidence);
  if (rows === undefined || rows.length === 0)
    return [paragraph(rows === undefined ? words.notKnown : words.none)];
  const cells = rows.map(({ method, path, summary, operationId }) => [
    [inlineCode(`${method} ${path}`)],
    summary === undefined ? [inlineCode(operationId)] : inline(summary),
  ]);
  return [table([heads(words.endpoint, words.what), ...cells])];
}

/** Which field goes where, and what each event changes field by field. */
export function mappingBlocks(scope: Scope): BlockContent[] {
  const { facts } = scope.view.document;
  const tables = mappingTables('mapping' in facts ? facts.mapping : [], scope.context.strings);
  return tables.flatMap((data) => factTable(data, scope, { isTitled: tables.length > 1 }));
}

/** Which system is right about what, and how the other one follows. */
export function ownershipBlocks(scope: Scope): BlockContent[] {
  const { document, provider } = scope.view;
  const ownership = 'ownership' in document.facts ? document.facts.ownership : [];
  const { strings } = scope.context;
  const data = ownershipTable({ ownership, provider: provider?.facts.name, strings });
  return data.rows.length === 0 ? [] : factTable(data, scope, { isTitled: false });
}

/** How an integration is run. */
export function operationsBlocks(scope: Scope): BlockContent[] {
  const { document, library } = scope.view;
  const operations = 'operations' in document.facts ? document.facts.operations : undefined;
  if (operations === undefined) return [];
  const tables = operationsTables({
    operations,
    limits: resolveRateLimits(document, library.providers),
    provider: resolveProviderFacts(document, library.providers),
    strings: scope.context.strings,
    prefix: '',
  });
  return tables.flatMap((data) => factTable(data, scope, { isTitled: true }));
}

function heads(...names: readonly string[]): PhrasingContent[][] {
  return names.map((name) => inline(name));
}
