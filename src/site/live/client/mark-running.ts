import type { LivePage } from '../live-page.ts';

/** Shows which samples of the page run now, in the place of what was last known of them; all others as they were. */
export function markRunning({ running, words }: Pick<LivePage, 'running' | 'words'>): void {
  for (const mark of document.querySelectorAll('.live-running')) {
    if (!running.includes(mark.closest('figure')?.id ?? '')) mark.remove();
  }
  for (const id of running) {
    const bar = document.getElementById(id)?.querySelector('.sample-bar');
    if (bar === null || bar === undefined || bar.querySelector('.live-running') !== null) continue;
    const mark = document.createElement('span');
    mark.classList.add('mark', 'mark-quiet', 'live-running');
    mark.textContent = words.marks.running;
    bar.querySelector('.sample-title')?.after(mark);
  }
}
