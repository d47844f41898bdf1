import type { LinkGraph } from './link-graph.ts';
import { nearest, prepareNames } from './nearest.ts';

/** What a fragment that leads to no id of its page may mean. */
export interface MeantAnchor {
  /** An id of the page. */
  readonly id?: string;
  /** Whether it is meant for certain: the same id in another way to write it. */
  readonly isCertain?: boolean;
  /** Another page, the only one, that has this very id. */
  readonly page?: string;
}

/** Says what a fragment (decoded, without `#`) means on a page that has no such id. */
export function meantAnchor(
  fragment: string,
  { path, ids, graph }: { path: string; ids: ReadonlySet<string>; graph: LinkGraph },
): MeantAnchor {
  const certain = certainAnchor(fragment, ids);
  if (certain !== undefined) return { id: certain, isCertain: true };
  const all = [...ids];
  const ending = all.find((id) => id.endsWith(`-${fragment}`));
  const near = ending ?? nearest(fragment, prepareNames(all));
  if (near !== undefined) return { id: near };
  const elsewhere = [...graph.pages].filter(
    ([page, known]) => page !== path && known?.has(fragment) === true,
  );
  const [only] = elsewhere;
  return only === undefined || elsewhere.length > 1 ? {} : { page: only[0] };
}

/** The id that a fragment means for certain: itself, or the only one that it is another way to write. */
export function certainAnchor(fragment: string, ids: ReadonlySet<string>): string | undefined {
  if (ids.has(fragment)) return fragment;
  const folded = foldAnchor(fragment);
  const same = [...ids].filter((id) => foldAnchor(id) === folded);
  return same.length === 1 ? same[0] : undefined;
}

/** What two ways to write one id have in common; `user-content-` is what a code host puts before the ids of headings. */
function foldAnchor(id: string): string {
  return id
    .normalize('NFC')
    .toLowerCase()
    .replace(/^#+/, '')
    .replace(/^user-content-/, '');
}
