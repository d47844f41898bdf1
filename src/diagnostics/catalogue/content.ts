import { type CatalogueEntry, error, warning } from '../catalogue-entry.ts';

/** Codes about the files of a content root. */
export const content = {
  'content/unreadable': error(
    'Every file of the content root can be read: UTF-8 text of at most 1 MB without control characters, and no link out of the root.',
    'What cannot be read is not checked, and its page is missing on the site. Text in another encoding would show readers the wrong letters, and a link that leads out of the content root could show them what is not of it.',
  ),
  'content/missing-file': error(
    'Every file that the content refers to exists.',
    'What needs the file is left out with it: without its description a provider has no simulator, and no sample of its guides can be run.',
  ),
  'content/unexpected-file': error(
    'Every MDX and YAML file stands where Handrail reads it.',
    'A page in a place that nobody reads is neither checked nor on the site, while its author believes that it is published.',
  ),
  'content/unknown-reference': error(
    'Every id that a file refers to names something: a provider, auth section, sample, row or limit.',
    'A misspelt id would leave a guide without its authentication section, or its samples without the provider that answers them.',
  ),
  'content/not-checked': error(
    'Every file can be checked to its end.',
    'A file on which the checker itself fails may hold anything; the other files are checked all the same.',
  ),
  'content/hidden-character': error(
    'No text holds characters that cannot be seen and that its script does not need.',
    'Characters that turn the order of a text round show reviewers and readers something else than what is there, and what is copied is not what was read. A space without width or a control character in a key, a command or an address makes it another one, and nobody sees why it fails.',
  ),
  'content/unused-file': warning(
    'Every file beside a guide is named by the guide, or by a file that it names.',
    'What nothing shows or runs is not checked either: it stays behind, and the next author takes it for a part of the guide.',
  ),
  'content/to-do': warning(
    'Nothing in the content is marked as still to do.',
    '`TODO:` marks a place where something is missing that its author meant to add. Readers do without it, or take what stands there meanwhile for true.',
  ),
} as const satisfies Record<`content/${string}`, CatalogueEntry>;
