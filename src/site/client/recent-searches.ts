import { recall, remember } from './storage.ts';

const name = 'searches';
const most = 6;

/** What the reader searched for last, the newest first. It stays in the reader’s browser. */
export function recentSearches(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(recall(name) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Keeps a search that led somewhere. */
export function rememberSearch(query: string): void {
  const text = query.trim();
  if (text === '') return;
  const others = recentSearches().filter((one) => one !== text);
  remember(name, JSON.stringify([text, ...others].slice(0, most)));
}

/** Forgets all of them. */
export function forgetSearches(): void {
  remember(name, null);
}
