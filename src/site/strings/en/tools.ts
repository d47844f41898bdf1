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
};
