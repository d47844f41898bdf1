import { DraftRefusal } from '../draft-refusal.ts';
import { clockTime } from './cue.ts';

/** Gives a moment of a recording as a link, or as a plain time where the recording has no address. */
export type LinkTo = (seconds: number) => string;

/** Sites that start a recording by a parameter of their own, and how they want the seconds. */
const sites: readonly (readonly [host: RegExp, parameter: string, unit: string])[] = [
  [/(?:^|\.)youtube\.com$|(?:^|\.)youtu\.be$/, 't', 's'],
  [/(?:^|\.)loom\.com$/, 't', ''],
  [/(?:^|\.)wistia\.(?:com|net)$/, 'wtime', ''],
  [/(?:^|\.)dailymotion\.com$/, 'start', ''],
];

/**
 * Makes links into a recording: by the parameter of its site, else by a media fragment (`#t=90`).
 *
 * @throws {DraftRefusal} where the address is none of the web
 */
export function linksInto(recording: string | undefined): LinkTo {
  if (recording === undefined) return clockTime;
  const url = URL.parse(recording);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '')
    throw new DraftRefusal('`--recording` is no address on the web.', {
      help: 'Write it as `https://…`, without a user name.',
    });
  const site = sites.find(([host]) => host.test(url.hostname));
  return (seconds) => {
    const address = new URL(url);
    if (site === undefined) address.hash = `t=${Math.floor(seconds)}`;
    else address.searchParams.set(site[1], `${Math.floor(seconds)}${site[2]}`);
    return `[${clockTime(seconds)}](${address.href.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('{', '%7B').replaceAll('}', '%7D')})`;
  };
}
