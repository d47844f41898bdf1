import type { LivePage } from '../live-page.ts';

// What outlives a reload, in this tab alone.

const prefix = 'handrail:live:';

/** What this page was last told, so that it stands there before the server is asked. */
export function recallPage(): LivePage | undefined {
  const kept = recall('page');
  if (kept === null) return undefined;
  const { path, page } = JSON.parse(kept) as { path: string; page: LivePage };
  return path === location.pathname ? page : undefined;
}

/** Keeps what this page was told. */
export function rememberPage(page: LivePage): void {
  keep('page', JSON.stringify({ path: location.pathname, page }));
}

/** Whether somebody folded the panel, or opened it; undefined where nobody did either. */
export function recallFold(): boolean | undefined {
  const kept = recall('folded');
  return kept === null ? undefined : kept === 'yes';
}

/** Keeps that. */
export function rememberFold(isFolded: boolean): void {
  keep('folded', isFolded ? 'yes' : 'no');
}

/** Whether the page was loaded again for this state already; if not, it counts as being so now. */
export function wasReloadedFor({ shown, isBroken }: LivePage): boolean {
  const state = `${location.pathname} ${shown.content}.${shown.proof} ${isBroken}`;
  if (recall('reloaded') === state) return true;
  keep('reloaded', state);
  return false;
}

function recall(name: string): string | null {
  try {
    return sessionStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

function keep(name: string, value: string): void {
  try {
    sessionStorage.setItem(prefix + name, value);
  } catch {
    // The page does without it.
  }
}
