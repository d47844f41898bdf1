import { helloEvent, type LivePage, pageEvent, versionName } from '../live-page.ts';
import { markRunning } from './mark-running.ts';
import { openPanel } from './panel.ts';
import { refreshProof } from './refresh-proof.ts';
import { recallPage, rememberPage, wasReloadedFor } from './session.ts';

// Runs in the pages of the development server, and in no others: shows what is wrong with the page, and keeps it up to date.

/** What was found is painted before the page goes, in milliseconds: it stands there until the new one does. */
const toPaint = 50;

const meta = document.querySelector<HTMLMetaElement>(`meta[name="${versionName}"]`);
const [content = 0, proof = 0] = (meta?.content ?? '').split('.').map(Number);
const isBroken = meta?.dataset['broken'] !== undefined;
// On a page that cannot be shown, the findings stand in its midst.
const panel = isBroken ? undefined : openPanel();
let shownProof = proof;

const before = recallPage();
if (before !== undefined) panel?.show(before);

import.meta.hot?.on(pageEvent, (page: LivePage) => {
  rememberPage(page);
  panel?.show(page);
  // A page that is as it was is not loaded again for ever.
  if (isOutdated(page) && !wasReloadedFor(page)) return void setTimeout(() => location.reload(), toPaint);
  if (page.shown.content === content && page.shown.proof !== shownProof) {
    shownProof = page.shown.proof;
    void refreshProof().then(() => markRunning(page));
  } else markRunning(page);
});
import.meta.hot?.send(helloEvent, { path: location.pathname });

/** Whether the page is to be loaded again. One that has errors now stays as it could last be read. */
function isOutdated(page: LivePage): boolean {
  const isOther = page.shown.content !== content;
  if (isBroken) return isOther || page.shown.proof !== proof || !page.isBroken;
  return isOther && !page.isBroken;
}
