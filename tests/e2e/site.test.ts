import { after, before } from 'node:test';
import { everyPageTests } from './every-page-tests.ts';
import { guidePageTests } from './guide-page-tests.ts';
import { readerTests } from './reader-tests.ts';
import { sampleTests } from './sample-tests.ts';
import { searchTests } from './search-tests.ts';
import { type RunningSite, startSite } from './start-site.ts';

// One build and one browser for all of them.
let site: RunningSite;

before(async () => {
  site = await startSite();
});

after(() => site?.stop());

const running = () => site;
everyPageTests(running);
guidePageTests(running);
searchTests(running);
readerTests(running);
sampleTests(running);
