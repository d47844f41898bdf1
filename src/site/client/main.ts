import { startChecklists } from './checklists.ts';
import { startCopying } from './copying.ts';
import { startEnvironment } from './environment.ts';
import { startHeadingLinks } from './heading-links.ts';
import { startPageMenu } from './page-menu.ts';
import { startScrollSpy } from './scroll-spy.ts';
import { startSearch } from './search.ts';
import { startTabs } from './tabs.ts';
import { startTheme } from './theme.ts';

startTheme();
startEnvironment();
startTabs();
startPageMenu();
startCopying();
startChecklists();
startHeadingLinks();
startScrollSpy();
startSearch();
