import { draftMarkdown } from '#draft/markdown/draft-markdown.ts';
import { defineCommand } from '../command.ts';
import { draftOptions } from './draft-options.ts';
import { runDraft } from './run-draft.ts';

/** `handrail draft markdown`: a guide from an existing one. */
export const markdown = defineCommand({
  name: 'markdown',
  summary: 'Drafts a guide from an existing Markdown guide.',
  description:
    'Reads Markdown with HTML in it and the frontmatter of any tool. Prerequisites, tables of variables, error tables and samples become typed facts and fences; everything else stays prose, and no word is lost. curl commands are answered by a first simulator, and run. Where `--provider` names none of the content root and the guide calls none of its hosts, the files of a provider are made too.',
  arguments: { name: 'FILE', help: 'The guide.', most: 1 },
  options: draftOptions,
  run: (context) => runDraft(context, draftMarkdown),
});
