import { doubtOf } from './doubt-of.ts';
import { type Asking, type Followed, follow } from './follow.ts';
import { hasAnchor } from './has-anchor.ts';
import { limits } from './limits.ts';
import { movedTarget } from './moved-target.ts';
import { type Outcome, weightOf } from './outcome.ts';
import { problems } from './problems.ts';
import { retryAfterMs } from './retry-after.ts';
import type { Reply } from './send-request.ts';

/** What an address answered, and which of the fragments that links have are not on the page. */
export interface Asked {
  readonly outcome: Outcome;
  readonly missing: readonly string[];
}

/**
 * Asks whether the page of an address is there. By HEAD first; by GET where HEAD does not tell, as many sites refuse it
 * or answer it wrongly, and where a page of HTML is to be looked at. GET is tried again where that may help.
 *
 * @param fragments decoded, without `#`
 */
export async function askAddress(
  address: string,
  fragments: readonly string[],
  asking: Asking,
): Promise<Asked> {
  const asked = new URL(address);
  const head = await follow(asked, 'HEAD', asking);
  const there = thereIn(head.reply);
  if (there !== undefined)
    return concluded(asked, fragments, there.isHtml ? await lookAt(head, asking) : head);
  const isOver = isFinal(head.reply) || !letRest(head, asking);
  return concluded(asked, fragments, isOver ? closeHost(head, asking) : await getAgain(asked, asking));
}

/** The page that HEAD has found. It is there, even where a second request is one too many for the site. */
async function lookAt(head: Followed, asking: Asking): Promise<Followed> {
  const page = await getAgain(head.url, asking);
  const { reply } = page;
  const isMissed =
    reply.kind === 'answered' && weightOf({ kind: 'status', status: reply.status }) === 'missed';
  const isBelieved = isMissed || thereIn(reply) !== undefined;
  return isBelieved ? { ...page, hops: [...head.hops, ...page.hops] } : head;
}

async function getAgain(url: URL, asking: Asking): Promise<Followed> {
  for (const pause of limits.pausesMs) {
    const followed = await follow(url, 'GET', asking);
    const { reply } = followed;
    if (!mayPass(reply) || asking.closed.has(followed.url.origin) || !letRest(followed, asking)) {
      return closeHost(followed, asking);
    }
    if (wantedPause(reply, asking) === undefined) await asking.internet.wait(pause, asking.signal);
  }
  return closeHost(await follow(url, 'GET', asking), asking);
}

/** Lets a host rest where it wants to; gives whether it can be asked again in this run. */
function letRest({ url, reply }: Followed, asking: Asking): boolean {
  const pause = wantedPause(reply, asking) ?? 0;
  if (pause > limits.longestPauseMs) return false;
  asking.turns.pause(url.host, pause);
  return true;
}

/** Remembers what a whole host has said: that it cannot be reached, or that it wants to rest for long. */
function closeHost(followed: Followed, asking: Asking): Followed {
  const { url, reply } = followed;
  const isOfHost =
    reply.kind === 'failed'
      ? problems[reply.problem].isOfHost
      : (wantedPause(reply, asking) ?? 0) > limits.longestPauseMs;
  if (isOfHost) asking.closed.set(url.origin, reply);
  return followed;
}

/** The milliseconds that a site wants to rest for before it is asked again. */
function wantedPause(reply: Reply, { internet }: Asking): number | undefined {
  if (reply.kind === 'failed' || !mayPass(reply)) return undefined;
  return retryAfterMs(reply.retryAfter, internet.now());
}

/** An answer that a page is there. */
function thereIn(reply: Reply): Extract<Reply, { kind: 'answered' }> | undefined {
  return reply.kind === 'answered' && reply.status >= 200 && reply.status < 300 ? reply : undefined;
}

/** Whether GET would fare no better than HEAD: a connection that is not to be had is not for either. */
function isFinal(reply: Reply): boolean {
  return reply.kind === 'failed' && problems[reply.problem].isOfHost && !problems[reply.problem].mayPass;
}

function mayPass(reply: Reply): boolean {
  if (reply.kind === 'failed') return problems[reply.problem].mayPass;
  return reply.status === 429 || (reply.status >= 500 && reply.status < 600);
}

function concluded(asked: URL, fragments: readonly string[], { url, hops, reply }: Followed): Asked {
  if (reply.kind === 'failed') {
    return { outcome: { kind: 'problem', problem: reply.problem }, missing: [] };
  }
  const there = thereIn(reply);
  if (there === undefined) return { outcome: { kind: 'status', status: reply.status }, missing: [] };
  const { page } = there;
  const doubt = doubtOf(asked, url, page);
  const movedTo = doubt === undefined ? movedTarget(asked, hops) : undefined;
  return {
    outcome: {
      kind: 'alive',
      ...(movedTo === undefined ? {} : { movedTo }),
      ...(doubt === undefined ? {} : { doubt }),
    },
    missing: page === undefined ? [] : fragments.filter((fragment) => !hasAnchor(page, fragment)),
  };
}
