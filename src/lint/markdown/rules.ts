import type { BodyRule } from '../define-rule.ts';
import { duplicateDefinition } from './duplicate-definition.ts';
import { duplicateHeading } from './duplicate-heading.ts';
import { emphasisAsHeading } from './emphasis-as-heading.ts';
import { emptySection } from './empty-section.ts';
import { emptyUrl } from './empty-url.ts';
import { hiddenTableCell } from './hidden-table-cell.ts';
import { indentedCode } from './indented-code.ts';
import { lazyQuote } from './lazy-quote.ts';
import { listNumber } from './list-number.ts';
import { missingLanguage } from './missing-language.ts';
import { missingTableCell } from './missing-table-cell.ts';
import { notParsed } from './not-parsed.ts';
import { reversedLink } from './reversed-link.ts';
import { shellPrompt } from './shell-prompt.ts';
import { undefinedReference } from './undefined-reference.ts';
import { unusedDefinition } from './unused-definition.ts';

/** Every rule about the Markdown of a body: mistakes that a reader would see. Matters of taste are not among them. */
export const markdownRules: readonly BodyRule[] = [
  undefinedReference,
  duplicateDefinition,
  unusedDefinition,
  emptyUrl,
  reversedLink,
  notParsed,
  emphasisAsHeading,
  duplicateHeading,
  emptySection,
  hiddenTableCell,
  missingTableCell,
  lazyQuote,
  listNumber,
  indentedCode,
  missingLanguage,
  shellPrompt,
];
