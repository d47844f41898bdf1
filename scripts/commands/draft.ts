import { defineGroup } from '../define-group.ts';
import { markdown } from '../draft/markdown.ts';
import { openapi } from '../draft/openapi.ts';
import { postman } from '../draft/postman.ts';
import { transcript } from '../draft/transcript.ts';

/** `handrail draft`: drafts from what a team already has. */
export const draft = defineGroup({
  name: 'draft',
  summary: 'Drafts guides and providers from what is there already.',
  description:
    'Makes a draft from an API description, a Postman collection, the captions of a recording or an existing Markdown guide. What it makes passes `handrail check`, with what is still to do as warnings. Nothing is overwritten, nothing is fetched, and secrets are never taken over. The report says what was taken, from which line, and what was left out and why.',
  subcommands: [openapi, postman, transcript, markdown],
});
