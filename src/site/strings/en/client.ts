// The strings of scripts in the browser in English. Those marked “prose” are inline Markdown.

/**
 * What scripts say in the browser, with `{name}` where a value comes. `page` is written into every page; `search` and
 * `values` are loaded with the search and with the panel of the reader’s values.
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
  values: {
    title: 'Your values',
    lead: 'Fill them in once, and the samples of this page show them. They stay in this tab of your browser: never in the address, never in a request, and gone when you close it. In your own code, read secrets from the environment.',
    none: 'No sample of this page has a place for a value of its configuration.',
    secret: 'Secret',
    copySecrets: 'Copy secrets in full. Otherwise a copied sample reads them from its environment.',
    clear: 'Clear all',
    close: 'Done',
    cleared: 'Your values are cleared',
    marks: {
      shown: 'With your values, not run',
      masked: 'With your values, not run; secrets are not copied',
    },
  },
  search: {
    label: 'Search',
    placeholder: 'An error code, an event, a key, a word',
    escape: 'Esc',
    close: 'Close the search',
    start: 'Search for what you hold in hand: an error code, an event, a key, an address.',
    loading: 'The search is loading …',
    noIndex: 'The search could not be loaded. Check your connection, and open it again.',
    none: 'Nothing found for “{query}”. Try a shorter word, or a part of the code.',
    noneHere: 'There is no such page.',
    results: { one: '1 result', other: '{count} results' } as Record<string, string> & { other: string },
    first: 'The first {count} results',
    more: 'More results',
    near: 'Did you mean',
    filters: 'Narrow the search',
    facets: { provider: 'Provider', task: 'Task', auth: 'Authentication', language: 'Language' },
    all: 'All',
    clearFilters: 'Show all',
    types: {
      error: 'Error',
      event: 'Event',
      key: 'Configuration',
      endpoint: 'Endpoint',
      field: 'Field',
      page: 'Page',
    },
    recent: 'Recent searches',
    forget: 'Forget them',
    keys: '↑ ↓ to choose · Enter to open · Esc to close',
  },
};
