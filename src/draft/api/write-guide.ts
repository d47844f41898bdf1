import { fence } from '#guide/fence.ts';
import { headingText } from '../pages/headings.ts';
import { writePage } from '../pages/write-page.ts';
import { infoReason } from '../text/info-reason.ts';
import { codeCell, codeSpan, escapeProse, plainProse } from '../text/prose.ts';
import { freshSlug, slugOf } from '../text/slug-of.ts';
import type { DraftedOperation } from './api.ts';
import { type ApiDraft, baseKey } from './api-draft.ts';
import { curlSample } from './curl-sample.ts';
import { errorRows } from './error-rows.ts';
import { textAt } from './json-fields.ts';
import { sentCredential } from './sent-credential.ts';
import { shownOutput } from './shown-output.ts';
import type { VerifyScript } from './write-verify.ts';

/** A guide through the chosen operations: facts, a sample of each, errors, and what is to be done before going live. */
export function writeGuide(draft: ApiDraft, verify: VerifyScript | undefined): string {
  const rows = errorRows(draft);
  const isWhole = rows.length > 0 && verify !== undefined;
  const facts = factsOf(draft, { rows, verify, isWhole });
  const taken = new Set<string>();
  return writePage(facts, [
    'TODO: say in a sentence or two what a reader builds here, and for whom it is.',
    '## Before you start',
    '<Prerequisites />',
    '## Authentication',
    '<Authentication />',
    '## Configuration',
    '<Configuration />',
    ...draft.operations.flatMap((operation) => sectionOf(operation, draft, taken)),
    ...(draft.operations.length === 0
      ? []
      : ['## Endpoints', 'What the samples of this page called when they were run:', '<Endpoints />']),
    ...eventsSection(draft),
    ...errorsSection(draft, rows.length > 0),
    ...(verify === undefined || !isWhole ? [] : ['## Verify', '<Verify />']),
    '## Go live',
    '<GoLive />',
  ]);
}

interface Facts {
  readonly rows: readonly object[];
  readonly verify: VerifyScript | undefined;
  readonly isWhole: boolean;
}

function factsOf(draft: ApiDraft, { rows, verify, isWhole }: Facts): object {
  const { id, name, credential, variables, authId, today, events } = draft;
  const keys = [
    ...(credential.kind === 'none'
      ? []
      : [credential.key, ...(credential.password === undefined ? [] : [credential.password])]),
    ...variables.map(({ key }) => key),
  ];
  const unread = (key: string) => !draft.operations.some((operation) => reads(operation, key, credential));
  return {
    title: `Integrate ${name}`,
    description: `At the end your software calls ${name}. TODO: say what the reader has at the end.`,
    tags: [id],
    type: isWhole ? 'how-to' : 'tutorial',
    provider: id,
    direction: 'outbound',
    style: ['rest'],
    criticality: 'medium',
    owner: 'TODO: name who keeps this guide',
    reviewed: today,
    reviewEvery: '90d',
    auth: [authId],
    prerequisites: [
      {
        id: 'account',
        what: `An account with ${escapeProse(name)}, with a role that may create credentials. TODO: name the plan and the role.`,
        where: 'TODO: link to the page where the account is opened.',
        check: 'TODO: say what the reader sees there, or which command shows it.',
      },
    ],
    configuration: [
      ...keys.map((key) => ({
        use: key,
        ...(unread(key) ? { unused: 'TODO: read it in a sample, or remove it.' } : {}),
      })),
      { use: baseKey(draft) },
    ],
    ...(rows.length === 0 ? {} : { errors: rows }),
    goLive: goLiveRows(events.length > 0),
    ...(verify === undefined || !isWhole ? {} : { verify: { file: 'verify.mjs', steps: verify.steps } }),
  };
}

/** Whether a run sends the value of a key with an operation: in its sample, or to provoke its errors, which takes no body. */
function reads(
  { request, notRun, errors, isSecured }: DraftedOperation,
  key: string,
  credential: ApiDraft['credential'],
): boolean {
  if (notRun !== undefined && errors.length === 0) return false;
  if (key === credential.key || key === credential.password) return isSecured;
  const { body, ...bare } = request;
  return JSON.stringify(notRun === undefined ? { ...bare, body } : bare).includes(`{{${key}}}`);
}

function goLiveRows(hasEvents: boolean): object[] {
  const check = 'TODO: say where the reader sees it.';
  return [
    { id: 'production-values', what: 'Every row of the configuration has its value for production.', check },
    ...(hasEvents
      ? [{ id: 'events', what: 'The webhook endpoint is registered in production.', check }]
      : []),
  ];
}

function sectionOf(operation: DraftedOperation, draft: ApiDraft, taken: Set<string>): string[] {
  const { id, method, path, summary, description, parameters, request, reply, notRun } = operation;
  const address = `${method} ${path}`;
  const heading = headingText(summary, codeSpan(address), taken);
  const said = plainProse(description);
  const sampleId = freshSlug(slugOf(id, 'sample'), taken);
  const isShown = reply.body !== undefined;
  const sample = curlSample(request, {
    origin: draft.servers.sandbox,
    credential: sentCredential(operation, draft.credential),
    printed: isShown ? 'body' : 'status',
  });
  const output = isShown
    ? fence('json output', shownOutput(reply.body ?? null))
    : fence('text output', `HTTP ${reply.status}`);
  return [
    `## ${heading}`,
    `${codeSpan(address)}${said === '' || said === summary ? '' : `: ${escapeProse(said)}`}`,
    parameterTable(parameters),
    fence(
      `bash id=${sampleId}${notRun === undefined ? '' : ` ${infoReason('illustrative', notRun)}`}`,
      sample,
    ),
    ...(notRun === undefined ? [output] : []),
  ];
}

function parameterTable(parameters: DraftedOperation['parameters']): string {
  const shown = parameters.slice(0, 12);
  if (shown.length === 0) return '';
  const rows = shown.map((one) => {
    const isRequired = one['required'] === true || one['in'] === 'path';
    const said = escapeProse(plainProse(textAt(one, 'description'), 120)) || 'TODO: say what it is for.';
    return `| ${codeCell(textAt(one, 'name'))} | ${escapeProse(textAt(one, 'in'))} | ${isRequired ? 'yes' : 'no'} | ${said} |`;
  });
  const more =
    parameters.length > shown.length
      ? `\n\nThere are ${parameters.length - shown.length} more. TODO: add those that matter here.`
      : '';
  return ['| Parameter | In | Required | Meaning |', '| --- | --- | --- | --- |', ...rows].join('\n') + more;
}

function eventsSection({ events }: ApiDraft): string[] {
  if (events.length === 0) return [];
  const items = events
    .slice(0, 30)
    .map(({ name, summary }) => `- ${codeSpan(name)}${summary === '' ? '' : `: ${escapeProse(summary)}`}`);
  return [
    '## Webhooks',
    'The provider sends these events; an example of each is in its folder. TODO: add a receiver, and the events that it handles to `events` in the frontmatter.',
    items.join('\n'),
  ];
}

function errorsSection({ operations }: ApiDraft, hasRows: boolean): string[] {
  const plain = new Map(
    operations.flatMap(({ plainErrors, method, path }) =>
      plainErrors.map(
        (error) => [`${error.status} ${error.cause}`, { ...error, from: `${method} ${path}` }] as const,
      ),
    ),
  );
  const rows = [...plain.values()]
    .sort((a, b) => a.status - b.status)
    .map(({ status, cause, from }) => `| ${status} | ${escapeProse(cause)} | ${codeCell(from)} |`);
  if (rows.length === 0 && !hasRows) return [];
  return [
    '## Errors',
    ...(hasRows ? ['<Errors />'] : []),
    ...(rows.length === 0
      ? []
      : [
          'Of these the input gives no code. TODO: find it, and move them into `errors` of the frontmatter.',
          ['| Status | What the input says | Of |', '| --- | --- | --- |', ...rows].join('\n'),
        ]),
  ];
}
