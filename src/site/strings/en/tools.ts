// The strings of the tools of a page in English. Those marked “prose” are inline Markdown.

export const tools = {
  label: 'Tools of this page',
  environment: 'Environment',
  sandbox: 'Sandbox',
  production: 'Production',
  language: 'Language',
  values: 'Your values',
  clearValues: 'Clear',
  more: 'More',
  wrap: 'Wrap long lines',
  print: 'Print',
  copyMarkdown: 'Copy as Markdown',
  viewMarkdown: 'View as Markdown',
};

/** What a page asks its readers. */
export const helpful = {
  question: 'Was this page helpful?',
  yes: 'Yes',
  no: 'No',
  thanks: 'Thank you. Your answer was sent.',
  failed: 'Your answer could not be sent.',
};
