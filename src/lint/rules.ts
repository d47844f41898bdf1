import type { BodyRule, PageRule, TextRule } from './define-rule.ts';
import { markdownRules } from './markdown/rules.ts';
import { authenticationApart } from './rules/authentication-apart.ts';
import { diagramTitle } from './rules/diagram-title.ts';
import { eventFacts } from './rules/event-facts.ts';
import { fieldLinkText } from './rules/field-link-text.ts';
import { forgottenOutput } from './rules/forgotten-output.ts';
import { headingOrder } from './rules/heading-order.ts';
import { hiddenCharacter, hiddenReference } from './rules/hidden-character.ts';
import { httpFence } from './rules/http-fence.ts';
import { idleOverride } from './rules/idle-override.ts';
import { imageAlt } from './rules/image-alt.ts';
import { linkText } from './rules/link-text.ts';
import { liveSecret } from './rules/live-secret.ts';
import { mappingFacts } from './rules/mapping-facts.ts';
import { missingSection } from './rules/missing-section.ts';
import { reviewOverdue } from './rules/review-overdue.ts';
import { sectionOrder } from './rules/section-order.ts';
import { supportFirst } from './rules/support-first.ts';
import { term } from './rules/term.ts';
import { toDoInPage, toDoInText } from './rules/to-do.ts';
import { undeclaredKey } from './rules/undeclared-key.ts';
import { unexplainedPlaceholder } from './rules/unexplained-placeholder.ts';
import { unhandledEvent } from './rules/unhandled-event.ts';
import { unknownEvent } from './rules/unknown-event.ts';
import { unusedFile } from './rules/unused-file.ts';
import { unusedKey } from './rules/unused-key.ts';
import { vaguePrerequisite } from './rules/vague-prerequisite.ts';
import { vagueValue } from './rules/vague-value.ts';
import { webhookAddress } from './rules/webhook-address.ts';

/** Every rule about bodies. */
export const bodyRules: readonly BodyRule[] = [
  headingOrder,
  linkText,
  imageAlt,
  diagramTitle,
  forgottenOutput,
  hiddenReference,
  toDoInPage,
  ...markdownRules,
];

/** Every rule about pages. */
export const pageRules: readonly PageRule[] = [
  missingSection,
  sectionOrder,
  undeclaredKey,
  unusedKey,
  unknownEvent,
  unhandledEvent,
  webhookAddress,
  httpFence,
  eventFacts,
  mappingFacts,
  idleOverride,
  fieldLinkText,
  authenticationApart,
  vaguePrerequisite,
  supportFirst,
  vagueValue,
  unexplainedPlaceholder,
  term,
  unusedFile,
  reviewOverdue,
];

/** Every rule about texts. */
export const textRules: readonly TextRule[] = [liveSecret, hiddenCharacter, toDoInText];
