// The strings of scripts in the browser in English. Those marked “prose” are inline Markdown.

/**
 * What scripts say in the browser, with `{name}` where a value comes. `page` is written into every page, `search` is
 * loaded with the search.
 */
export const client = {
  page: {
    copy: 'Copy',
    copied: 'Copied',
    failed: 'Failed',
    couldNotCopy: 'Could not copy',
    linkCopied: 'Link copied',
    themes: {
      automatic: 'Colour theme: automatic',
      light: 'Colour theme: light',
      dark: 'Colour theme: dark',
    },
    done: '{done} of {total} done',
  },
  search: {
    label: 'Search',
    placeholder: 'An error code, an event, a key, a word',
    escape: 'Esc',
    close: 'Close the search',
    start: 'Search for what you hold in hand: an error code, an event, a key, an address.',
    noIndex: 'The search index is not here. It is made when the site is built.',
    none: 'Nothing found for “{query}”. Try a shorter word, or a part of the code.',
    results: { one: '1 result', other: '{count} results' } as Record<string, string> & { other: string },
  },
};
