import type { RootContent } from 'mdast';
import { pageAddress } from '../../page/page-address.ts';
import type { PageView } from '../../page/page-view.ts';
import { readPageFile } from '../../page/read-page-file.ts';
import type { TwinContext } from '../twin-context.ts';
import { twinLink } from '../twin-link.ts';
import { bodyBlocks } from './body-blocks.ts';
import { footBlocks } from './foot-blocks.ts';
import { headerBlocks } from './header-blocks.ts';
import { link, paragraph } from './nodes.ts';
import type { Scope } from './scope.ts';
import { writeMarkdown } from './write-markdown.ts';

/**
 * A page as Markdown (with GitHub’s tables, task lists and footnotes): what it shows, facts as tables and samples with
 * their states, without components, raw HTML or what only a browser can do.
 */
export async function pageToMarkdown(view: PageView, context: TwinContext): Promise<string> {
  const scope = await scopeOf(view, context, 0);
  return writeMarkdown([...headerBlocks(scope), ...(await bodyOf(scope)), ...footBlocks(scope)]);
}

async function bodyOf(scope: Scope): Promise<RootContent[]> {
  const sections = await Promise.all(scope.view.embedded.map((section) => sectionOf(section, scope.context)));
  return bodyBlocks(scope, sections.flat());
}

/** An auth section that a guide embeds, with a link to its own page. */
async function sectionOf(view: PageView, context: TwinContext): Promise<RootContent[]> {
  const { document } = view;
  const source = link(twinLink(pageAddress(document), document, context), document.facts.title);
  return [
    paragraph(`${context.strings.page.sharedSection} `, source),
    ...bodyBlocks(await scopeOf(view, context, 1), []),
  ];
}

/** Reads the files that a page shows: what is left to do needs no disk. */
async function scopeOf(view: PageView, context: TwinContext, headingShift: number): Promise<Scope> {
  const { document } = view;
  const files = await Promise.all(
    document.sampleFiles.map(async ({ src }) => {
      const bytes = await readPageFile(document, src);
      return bytes === undefined ? [] : [[src, bytes.toString('utf8').replace(/\n$/, '')] as const];
    }),
  );
  return { view, context, headingShift, files: new Map(files.flat()) };
}
