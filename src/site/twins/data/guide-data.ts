import type { z } from 'zod';
import type { AnyDocument, Guide } from '#guide/mdx-document.ts';
import { errorAnchor } from '#guide/row-anchors.ts';
import { resolveConfiguration } from '#library/resolve-configuration.ts';
import { resolveProviderFacts } from '#library/resolve-provider-facts.ts';
import { resolveRateLimits } from '#library/resolve-rate-limits.ts';
import type { Evidence } from '#samples/evidence.ts';
import { endpointRows } from '../../page/endpoint-rows.ts';
import { freshUntil } from '../../page/fresh-until.ts';
import { linkedPage } from '../../page/linked-page.ts';
import { markdownAddress } from '../../page/markdown-address.ts';
import { pageAddress } from '../../page/page-address.ts';
import type { PageView } from '../../page/page-view.ts';
import { siteAddress } from '../../page/site-address.ts';
import { summariseView } from '../../page/summarise-view.ts';
import type { TwinContext } from '../twin-context.ts';
import type { configurationDataSchema, verificationSchema } from './data-fields.ts';
import type { GuideData } from './guide-data-schema.ts';
import { schemaAddress } from './published-schemas.ts';
import { samplesData, stateData } from './sample-data.ts';

/** A guide as data, as {@link guideDataSchema} says. */
export function guideData(view: PageView<Guide>, context: TwinContext): GuideData {
  const { document, library } = view;
  const { place, strings } = context;
  const { related } = document.facts;
  return {
    $schema: siteAddress(place, schemaAddress('guide')),
    version: 1,
    slug: document.slug,
    address: siteAddress(place, pageAddress(document)),
    markdown: siteAddress(place, markdownAddress(document)),
    facts: factsData(document.facts),
    freshUntil: freshUntil(document.facts),
    provider: providerData(view),
    configuration: configurationData(document, library),
    rateLimits: [...resolveRateLimits(document, library.providers)],
    ...rowsData(view),
    auth: view.embedded.map((section) => ({
      title: section.document.facts.title,
      address: siteAddress(place, pageAddress(section.document)),
      markdown: siteAddress(place, markdownAddress(section.document)),
      configuration: configurationData(section.document, library),
      samples: samplesData(section, strings),
    })),
    sections: document.headings.map(({ id, depth, text }) => ({ id, depth, text })),
    samples: samplesData(view, strings),
    verify: verifyData(view, context),
    endpoints: endpointRows(view.evidence)?.map(endpointData) ?? null,
    related: related.map((path) => {
      const { path: to, title } = linkedPage(library, path);
      return { title, address: to.startsWith('/') ? siteAddress(place, to) : to };
    }),
    verification: verificationData(view),
    evidence: view.evidence === undefined ? null : evidenceData(view.evidence),
  };
}

/** What the last run proved of a page, in numbers. */
export function verificationData(view: PageView): z.infer<typeof verificationSchema> {
  const { status, samples, errors, events, notExecuted } = summariseView(view);
  return { status, samples, errors, events, notExecuted, at: view.evidence?.at };
}

function factsData(facts: Guide['facts']): GuideData['facts'] {
  const { provider: _p, overrides: _o, configuration: _c, auth: _a, related: _r, ...some } = facts;
  const { errors: _e, events: _v, mapping, operations, verify: _y, ...rest } = some;
  if (operations === undefined) return { ...rest, mapping };
  const { rateLimits: _l, ...run } = operations;
  return { ...rest, mapping, operations: run };
}

function providerData({ document, library }: PageView<Guide>): GuideData['provider'] {
  const resolved = resolveProviderFacts(document, library.providers);
  if (resolved === undefined) throw new Error(`\`${document.file}\` names no provider of the library.`);
  const { configuration: _configuration, rateLimits: _rateLimits, ...facts } = resolved.facts;
  return {
    ...facts,
    id: document.facts.provider,
    reasons: { ...resolved.reasons } as Record<string, string>,
  };
}

function configurationData(
  document: AnyDocument,
  { providers }: PageView['library'],
): z.infer<typeof configurationDataSchema>[] {
  return resolveConfiguration(document, providers).rows.map(
    ({ pointer: _pointer, simulator: _simulator, override, ...row }) => ({
      ...row,
      override: override && { reason: override.reason, fields: [...override.fields] },
    }),
  );
}

function rowsData({
  document: { facts },
  errors,
  events,
}: PageView<Guide>): Pick<GuideData, 'errors' | 'events'> {
  return {
    errors: facts.errors.map((row, index) => ({
      ...row,
      anchor: errorAnchor(row),
      state: errors[index] ?? 'not-proven',
    })),
    events: facts.events.map((row, index) => ({
      ...row,
      anchor: `event-${row.event}`,
      state: events[index] ?? null,
    })),
  };
}

function verifyData(
  { document, verify }: PageView<Guide>,
  { place, strings }: TwinContext,
): GuideData['verify'] {
  const { facts } = document;
  if (facts.verify === undefined || verify === undefined) return null;
  const file = verify.file.replace(/^\.\//, '');
  return {
    ...facts.verify,
    address: siteAddress(place, `${pageAddress(document)}${file}`),
    text: verify.text,
    state: stateData(verify.state, strings),
  };
}

function endpointData({ method, path, operationId, summary }: Evidence['endpoints'][number]) {
  return { method, path, operationId, summary };
}

function evidenceData(evidence: Evidence): GuideData['evidence'] {
  const { target, at, isolation, commit, provider, tracks } = evidence;
  return {
    target,
    at,
    isolation,
    commit,
    provider: provider && { id: provider.id, apiVersion: provider.apiVersion, checked: provider.checked },
    tracks: tracks.map(({ track, runtimes, packages, samples }) => ({
      track,
      runtimes: { ...runtimes },
      packages: { ...packages },
      samples: samples.map(({ id, hash, status }) => ({ id, hash, status })),
    })),
  };
}
