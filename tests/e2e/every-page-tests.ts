import { axeTests } from './every-page/axe-tests.ts';
import { keyboardTests } from './every-page/keyboard-tests.ts';
import { layoutTests } from './every-page/layout-tests.ts';
import { noScriptTests } from './every-page/no-script-tests.ts';
import { policyTests } from './every-page/policy-tests.ts';
import { stillnessTests } from './every-page/stillness-tests.ts';
import type { RunningSite } from './start-site.ts';

/** What holds of every kind of page in `page-kinds.ts`: access, width, keyboard, policy, use without JavaScript. */
export function everyPageTests(site: () => RunningSite): void {
  axeTests(site);
  layoutTests(site);
  keyboardTests(site);
  noScriptTests(site);
  policyTests(site);
  stillnessTests(site);
}
