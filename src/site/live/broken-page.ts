import { boot } from '../client/boot.ts';
import { escapeHtml } from '../page/escape-html.ts';
import { inlineScript } from '../page/inline-script.ts';
import { textDirection } from '../strings/text-direction.ts';
import { findingsMarkup } from './findings-markup.ts';
import { type LivePage, versionName } from './live-page.ts';

/** Why a page cannot be shown: it has errors, or nobody foresaw what became of it. */
export type BrokenReason = 'broken' | 'crashed';

/**
 * The HTML that stands in the place of a page that cannot be shown: what is wrong with it, and what else is. It uses nothing of
 * the content, and is completed by Vite, which resolves the addresses of its style sheets and its script.
 */
export function brokenPage(page: LivePage, why: BrokenReason): string {
  const { shown, base, language, words, findings } = page;
  const { title } = words[why];
  const hasOwn = findings.some(({ severity }) => severity === 'error');
  const lead = why === 'broken' && !hasOwn ? words.broken.cutOff : words[why].lead;
  return `<!doctype html>
<html lang="${language}" dir="${textDirection(language)}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <meta name="${versionName}" content="${shown.content}.${shown.proof}" data-broken />
    <title>${escapeHtml(title)}</title>
    <link rel="icon" href="${base}/favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/src/site/styles/site.css" />
    <link rel="stylesheet" href="/src/site/live/page.css" />
    <link rel="stylesheet" href="/src/site/live/findings.css" />
    <script>${inlineScript(boot).code}</script>
    <script type="module" src="/src/site/live/client/start.ts"></script>
  </head>
  <body>
    <main id="siteMain" class="frame live-broken">
      <p><a href="${base}/">${escapeHtml(words.home)}</a></p>
      <h1>${escapeHtml(title)}</h1>
      <p class="lead">${escapeHtml(lead)}</p>
      <div class="live-findings">${findingsMarkup(page)}</div>
    </main>
  </body>
</html>
`;
}
