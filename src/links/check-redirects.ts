import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import { parseUrl } from '#guide/parse-url.ts';
import { destinationOf, followRedirect } from '#library/follow-redirect.ts';
import { checkAnchor } from './check-anchor.ts';
import { checkTarget } from './check-target.ts';
import type { LinkGraph } from './link-graph.ts';
import type { Redirect, SiteLinks } from './site-links.ts';

/** An address that a page can have had: steps of letters, digits, `-`, `_` and `~`, and at most the ending of HTML. */
const addressPattern = /^(?:\/[\p{L}\p{M}\p{N}_~-]+)+(?:\.html?)?$/u;

/** Addresses that the site itself uses. */
const ownAddress = /^\/(?:404|pagefind|_[^/]*)(?:[./]|$)/i;

/** Holds that every redirect leads from an address that is free to a page, and to an id on it. */
export function checkRedirects({ file, redirects }: SiteLinks, graph: LinkGraph): Diagnostic[] {
  const taken = new Map([...graph.pages.keys(), ...graph.files].map((path) => [sameAddress(path), path]));
  const known = new Map<string, Redirect>();
  const starts = redirects.flatMap((redirect) => {
    const key = sameAddress(redirect.from);
    const first = known.get(key);
    if (first === undefined) known.set(key, redirect);
    const problem = startProblem(redirect.from, taken.get(key), first);
    if (problem === undefined) return [];
    const related = first && [{ message: 'first written here', at: { file, span: first.span } }];
    return [
      report('links/redirect', { file, span: redirect.span }, problem.message, {
        help: problem.help,
        ...(related === undefined ? {} : { related }),
      }),
    ];
  });
  const ends = redirects.flatMap((redirect) => checkEnd(redirect, file, graph));
  return [...starts, ...ends, ...findCircles(redirects, file, graph)];
}

interface Problem {
  readonly message: string;
  readonly help: string;
}

/** What is wrong with the address at which a redirect starts. */
function startProblem(
  from: string,
  taken: string | undefined,
  first: Redirect | undefined,
): Problem | undefined {
  if (taken !== undefined) {
    const message = `There is \`${taken}\`, so nobody is led away from \`${from}\`.`;
    return { message, help: 'Remove the redirect, or move the page first.' };
  }
  if (ownAddress.test(from))
    return { message: `The address \`${from}\` is one of the site itself.`, help: 'Remove the redirect.' };
  if (!addressPattern.test(from)) {
    const help = 'Write a path such as `/guides/old`, without a final slash, a query or a fragment.';
    return { message: `A redirect cannot start at \`${from}\`.`, help };
  }
  if (first === undefined) return undefined;
  const message = `The address \`${from}\` is the same as \`${first.from}\`: not every server tells them apart.`;
  return { message, help: 'Keep one of them.' };
}

/** What two addresses have in common that a server or a file system may take for one. */
function sameAddress(path: string): string {
  return (
    path
      .normalize('NFC')
      .toLowerCase()
      .replace(/\/(?:index\.html?)?$/, '') || '/'
  );
}

/** Where a redirect leads: to a page and an id on it, or to another redirect, whose own end is checked with that one. */
function checkEnd({ to }: Redirect, file: string, graph: LinkGraph): Diagnostic[] {
  const target = parseUrl(to.url);
  const source = { file, links: [] };
  if (target.kind !== 'page') {
    const message = `A redirect leads to a page of this site, not to \`${to.url}\`.`;
    const help = 'Write the path of the page, such as `/guides/new`.';
    return [report('links/redirect', { file, span: to.span }, message, { help })];
  }
  if (!Object.hasOwn(graph.redirects, target.path)) return checkTarget(source, to, graph);
  const end = followRedirect(graph.redirects, target.path);
  const bringsAnchor = end !== undefined && end.fragment === undefined;
  return bringsAnchor ? checkAnchor({ link: to, source, graph, path: end.path, isMendable: false }) : [];
}

/** Redirects that lead back to where they start, each circle once. */
function findCircles(redirects: readonly Redirect[], file: string, graph: LinkGraph): Diagnostic[] {
  const reported = new Set<string>();
  return redirects.flatMap(({ from, span }) => {
    const circle = reported.has(from) ? undefined : circleFrom(from, graph);
    if (circle === undefined) return [];
    for (const step of circle) reported.add(step);
    const message = `The redirect of \`${from}\` leads back to it: ${circle.map((step) => `\`${step}\``).join(' → ')}.`;
    return [
      report('links/redirect', { file, span }, message, {
        help: 'Let one of these addresses lead to the page that is read now.',
      }),
    ];
  });
}

/** The addresses of a circle from one of them back to it. */
function circleFrom(from: string, { redirects }: LinkGraph): readonly string[] | undefined {
  const steps = [from];
  for (let at = from; ; ) {
    at = destinationOf(redirects[at] ?? '').path;
    if (at === from) return [...steps, from];
    if (!Object.hasOwn(redirects, at) || steps.includes(at)) return undefined;
    steps.push(at);
  }
}
