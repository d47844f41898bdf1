import noEmptyUrl from 'remark-lint-no-empty-url';
import { defineRemarkRule } from './define-remark-rule.ts';

const placeholders = ['#', '?'];

/** No address is a placeholder that leads to the page itself. (That there is none at all is found with the links.) */
export const emptyUrl = defineRemarkRule({
  code: 'markdown/empty-url',
  rule: noEmptyUrl,
  concerns: ({ links }) => links.some(({ url }) => placeholders.includes(url)),
  say: ({ node }) => {
    if (!('url' in node) || !placeholders.includes(node.url)) return undefined;
    return {
      message: `The address \`${node.url}\` leads to the top of this page.`,
      help: 'Write where the link leads, or remove it.',
    };
  },
});
