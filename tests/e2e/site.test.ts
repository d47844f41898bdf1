import { after, before } from 'node:test';
import { builtPageTests } from './built-page-tests.ts';
import { everyPageTests } from './every-page-tests.ts';
import { guidePageTests } from './guide-page-tests.ts';
import { markdownTwinTests } from './markdown-twin-tests.ts';
import { pageToolsTests } from './page-tools-tests.ts';
import { readerTests } from './reader-tests.ts';
import { redirectTests } from './redirect-tests.ts';
import { sampleTests } from './sample-tests.ts';
import { screenshotTests } from './screenshot-tests.ts';
import { searchDialogTests } from './search-dialog-tests.ts';
import { searchTests } from './search-tests.ts';
import { type RunningSite, startSite } from './start-site.ts';
import { valuesTests } from './values-tests.ts';
import { visualTests } from './visual/visual-tests.ts';

// One build and one browser for all of them.
let starting: Promise<RunningSite> | undefined;
let site: RunningSite;

before(async () => {
  starting = startSite();
  site = await starting;
});

// Where no test is asked for, the end comes before the start is over.
after(async () => (await starting)?.stop());

const running = () => site;
builtPageTests(running);
everyPageTests(running);
visualTests(running);
guidePageTests(running);
searchTests(running);
searchDialogTests(running);
readerTests(running);
pageToolsTests(running);
valuesTests(running);
sampleTests(running);
redirectTests(running);
screenshotTests(running);
markdownTwinTests(running);
