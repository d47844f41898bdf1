import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import { evidenceParts } from '../../evidence/evidence-parts.ts';
import { badgesOf } from '../../page/badges-of.ts';
import { pageAddress } from '../../page/page-address.ts';
import { siteAddress } from '../../page/site-address.ts';
import { summariseView } from '../../page/summarise-view.ts';
import { inline, joined, link, paragraph, table } from './nodes.ts';
import type { Scope } from './scope.ts';

/** The title of a page, its sentence, and what is known of it. */
export function headerBlocks(scope: Scope): RootContent[] {
  const { title, description } = scope.view.document.facts;
  return [
    { type: 'heading', depth: 1, children: inline(title) },
    { type: 'blockquote', children: [paragraph(description)] },
    factsOf(scope),
  ];
}

function factsOf({ view, context: { strings, place } }: Scope): BlockContent {
  const { document, provider } = view;
  const { facts } = document;
  const { twins, page, format } = strings;
  const address = siteAddress(place, pageAddress(document));
  const badges = badgesOf(document, strings).map(({ text }) => inline(text));
  const rows: (readonly [string, PhrasingContent[]])[] = [
    [twins.page, [link(address, address)]],
    [twins.kind, inline(strings.kinds[document.kind])],
    ...(provider === undefined ? [] : [[twins.provider, inline(provider.facts.name)] as const]),
    ...(badges.length === 0 ? [] : [[page.badges, joined(badges, ' · ')] as const]),
    ...('generated' in facts
      ? [[page.generatedBy, inline(facts.generated)] as const]
      : ([
          [page.owner, inline(facts.owner)],
          [
            page.reviewed,
            inline(
              `${format.date(facts.reviewed)}, ${page.every(format.duration(facts.reviewEvery, 'month'))}`,
            ),
          ],
        ] as const)),
    ...evidenceOf(view, strings),
  ];
  return table([
    [inline(twins.fact), inline(twins.value)],
    ...rows.map(([name, value]) => [inline(name), value]),
  ]);
}

function evidenceOf(
  view: Scope['view'],
  strings: Scope['context']['strings'],
): (readonly [string, PhrasingContent[]])[] {
  const { evidence: words, twins } = strings;
  const summary = summariseView(view);
  if (summary.status === 'nothing-to-run') return [];
  const status = summary.status === 'none' ? words.noneInBuild : words[summary.status];
  const parts = [status, ...evidenceParts(summary, view.evidence, strings)].map((part) => inline(part));
  return [[twins.verification, joined(parts, ' · ')]];
}
