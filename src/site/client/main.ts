import { startChecklists } from './checklists.ts';
import { startCopying } from './copying.ts';
import { startHeadingLinks } from './heading-links.ts';
import { startScrollSpy } from './scroll-spy.ts';
import { startSearch } from './search.ts';
import { startTabs } from './tabs.ts';
import { startTheme } from './theme.ts';

startTheme();
startTabs();
startCopying();
startChecklists();
startHeadingLinks();
startScrollSpy();
startSearch();
