/** One place that a search found. `excerpt` is HTML with `<mark>`. */
export interface SearchEntry {
  readonly url: string;
  readonly title: string;
  readonly place: string;
  readonly excerpt: string;
}

interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
  readonly filters?: { readonly kind?: readonly string[] };
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}

interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  debouncedSearch(
    query: string,
    options: object,
    wait: number,
  ): Promise<{ results: readonly { data(): Promise<Found> }[] } | null>;
}

/** How many pages, places on a page, and entries a search shows. */
const most = { pages: 8, places: 5, entries: 15 } as const;

let pagefind: Promise<Pagefind> | undefined;

/** Finds places for a query: the row of exactly this code, event or key first, else in Pagefind’s order. */
export async function findEntries(query: string): Promise<readonly SearchEntry[]> {
  pagefind ??= load();
  const search = await (await pagefind).debouncedSearch(query, {}, 80);
  // Null: a newer query came meanwhile.
  const pages = await Promise.all(
    (search?.results ?? []).slice(0, most.pages).map((result) => result.data()),
  );
  const entries = pages.flatMap((page) => rankEntries(query, entriesOf(page)).slice(0, most.places));
  return rankEntries(query, entries).slice(0, most.entries);
}

async function load(): Promise<Pagefind> {
  const path = `${import.meta.env.BASE_URL.replace(/\/*$/, '/')}pagefind/pagefind.js`;
  try {
    const module: Pagefind = await import(/* @vite-ignore */ path);
    await module.options({ baseUrl: import.meta.env.BASE_URL, excerptLength: 18 });
    return module;
  } catch (error) {
    pagefind = undefined;
    throw error;
  }
}

function entriesOf({ url, excerpt, meta, filters, sub_results: places }: Found): readonly SearchEntry[] {
  const title = meta.title ?? url;
  const kind = filters?.kind?.[0] ?? '';
  if (places.length === 0) return [{ url, title, place: kind, excerpt }];
  return places.map((place) => {
    const isPage = !place.url.includes('#');
    return { ...place, title: isPage ? title : place.title, place: isPage ? kind : `${title} · ${kind}` };
  });
}

/**
 * Puts what is called exactly like the query first, or like it after a slash; then what starts with it. The rest stays in
 * order.
 */
export function rankEntries(query: string, entries: readonly SearchEntry[]): readonly SearchEntry[] {
  const wanted = query.toLowerCase();
  const rank = ({ title }: SearchEntry) => {
    const name = title.toLowerCase();
    if (name === wanted || name.startsWith(`${wanted} ·`) || name.endsWith(`/${wanted}`)) return 0;
    return name.startsWith(wanted) ? 1 : 2;
  };
  return [...entries].sort((a, b) => rank(a) - rank(b));
}
