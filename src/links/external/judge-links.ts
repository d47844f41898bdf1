import { compareDiagnostics, type Diagnostic } from '#diagnostics/diagnostic.ts';
import { plural } from '#diagnostics/plural.ts';
import { report } from '#diagnostics/report.ts';
import { type AskedAddress, addressOfLink } from './address-of-link.ts';
import type { LinkEntry, LinkRecord } from './link-record.ts';
import { movedFix } from './moved-fix.ts';
import { doingOf, isGone, weightOf } from './outcome.ts';
import type { PlacedLink } from './placed-link.ts';

/** How a record is read. */
export interface JudgeOptions {
  readonly now: Date;
  /** Whether what is not certain is reported too: where the sites were just asked. */
  readonly isAsked: boolean;
}

/**
 * What a record says about links, sorted. A link that fails is a warning at first: only what was missed on several days
 * is dead.
 */
export function judgeLinks(
  links: readonly PlacedLink[],
  record: LinkRecord,
  options: JudgeOptions,
): Diagnostic[] {
  return links
    .flatMap((link) => {
      const asked = addressOfLink(link.url);
      const entry = asked === undefined ? undefined : record.get(asked.address);
      return asked === undefined || entry === undefined ? [] : judge(link, { asked, entry, ...options });
    })
    .sort(compareDiagnostics);
}

interface Case extends JudgeOptions {
  readonly asked: AskedAddress;
  readonly entry: LinkEntry;
}

function judge(link: PlacedLink, { asked, entry, now, isAsked }: Case): Diagnostic[] {
  const { outcome } = entry;
  const weight = weightOf(outcome);
  if (weight === 'missed' && isDead(entry)) return [dead(link, entry, now)];
  if (weight === 'missed') return isAsked ? [missed(link, entry)] : [];
  if (weight === 'unclear') return isAsked ? [unclear(link, entry)] : [];
  const { fragment } = asked;
  const isMissing = fragment !== undefined && entry.missing?.includes(fragment) === true;
  return [
    ...(outcome.kind === 'alive' && outcome.movedTo !== undefined ? [moved(link, outcome.movedTo)] : []),
    ...(isAsked && isMissing ? [missingFragment(link, fragment)] : []),
  ];
}

/**
 * On how many days a page must be missed to be dead: three, as sites fail for a while; two where the site itself says
 * that there is no such page (404, 410) and it was never found, as an address that was mistyped.
 */
function daysUntilDead({ outcome, found }: LinkEntry): number {
  return isGone(outcome) && found === undefined ? 2 : 3;
}

function isDead(entry: LinkEntry): boolean {
  return (entry.missed?.days ?? 0) >= daysUntilDead(entry);
}

function dead({ file, span, url }: PlacedLink, entry: LinkEntry, now: Date): Diagnostic {
  const asked = ageText(entry.at, now);
  return report(
    'links/external-dead',
    { file, span },
    `\`${url}\` ${doingOf(entry.outcome)}; ${failedText(entry)}, last asked ${asked}.`,
    {
      help: 'Link to where the page is now, or remove the link. `handrail links record` asks again.',
    },
  );
}

function missed({ file, span, url }: PlacedLink, entry: LinkEntry): Diagnostic {
  const message = `\`${url}\` ${doingOf(entry.outcome)}; ${failedText(entry)}.`;
  return report('links/external-unsure', { file, span }, message, {
    help: `Open it in a browser, and correct it where the page is not there. It is an error once it has failed on ${daysUntilDead(entry)} days.`,
  });
}

function failedText({ missed, found }: LinkEntry): string {
  if (missed !== undefined && missed.days > 1) {
    return `it has failed on ${missed.days} days since ${missed.since}`;
  }
  return found === undefined ? 'it was never found to be there' : `it was there on ${found}`;
}

function unclear({ file, span, url }: PlacedLink, { outcome }: LinkEntry): Diagnostic {
  return report('links/external-unsure', { file, span }, `\`${url}\` ${doingOf(outcome)}.`, {
    help: 'Open it in a browser, and correct it where the page is not there.',
  });
}

function missingFragment({ file, span, url }: PlacedLink, fragment: string): Diagnostic {
  const page = url.replace(/#.*$/s, '');
  return report('links/external-unsure', { file, span }, `Cannot find \`#${fragment}\` in \`${page}\`.`, {
    help: 'Open it in a browser, and link to a part that the page has.',
  });
}

function moved(link: PlacedLink, to: string): Diagnostic {
  const fixes = movedFix(link, to);
  return report('links/external-moved', link, `\`${link.url}\` has moved for good to \`${to}\`.`, {
    help: 'Link to the new address.',
    ...(fixes === undefined ? {} : { fixes }),
  });
}

function ageText(at: string, now: Date): string {
  const days = Math.floor((now.getTime() - Date.parse(at)) / 86_400_000);
  return days < 1 ? 'less than a day ago' : `${plural(days, 'day')} ago`;
}
