import { readFromAddress, writeIntoAddress } from './address-choice.ts';
import { keepInSight } from './keep-in-sight.ts';
import { recall, remember } from './storage.ts';

/** Makes the tabs of all groups work, in step: the language that is chosen in one is shown in all that have it. */
export function startTabs(): void {
  const groups = [...document.querySelectorAll<HTMLElement>('.tabs')];
  const chosen = readFromAddress('lang') ?? recall('language');
  startSwitch(groups, chosen);
  for (const group of groups) {
    const tabs = tabsOf(group);
    const first = tabs.find((tab) => tab.dataset['language'] === chosen) ?? tabs[0];
    if (first !== undefined) select(group, first);
    group.dataset['ready'] = '';
    group.addEventListener('click', (event) => {
      const tab = event.target instanceof Element ? event.target.closest<HTMLElement>('.tab') : null;
      if (tab !== null) chooseBy(groups, tab);
    });
    group.addEventListener('keydown', (event) => moveFocus(groups, tabs, event));
  }
  revealTarget(groups);
  window.addEventListener('hashchange', () => revealTarget(groups));
}

function tabsOf(group: HTMLElement): HTMLElement[] {
  return [...group.querySelectorAll<HTMLElement>('.tab')];
}

function select(group: HTMLElement, selected: HTMLElement): void {
  for (const tab of tabsOf(group)) {
    const isSelected = tab === selected;
    tab.setAttribute('aria-selected', String(isSelected));
    tab.tabIndex = isSelected ? 0 : -1;
    const panel = document.getElementById(tab.getAttribute('aria-controls') ?? '');
    if (panel !== null) panel.hidden = !isSelected;
  }
}

/** Chooses the language of a tab everywhere; what the reader looks at stays where it is on the screen. */
function chooseBy(groups: readonly HTMLElement[], tab: HTMLElement): void {
  keepInSight(tab, () => choose(groups, tab.dataset['language'] ?? ''));
}

function choose(groups: readonly HTMLElement[], language: string): void {
  for (const group of groups) {
    const same = tabsOf(group).find((one) => one.dataset['language'] === language);
    if (same !== undefined) select(group, same);
  }
  const all = languageSwitch();
  if (all !== null) all.value = language;
  remember('language', language);
  writeIntoAddress('lang', language);
}

function languageSwitch(): HTMLSelectElement | null {
  return document.querySelector('[data-language-switch]');
}

/** Makes the switch for the whole page follow, and lead. */
function startSwitch(groups: readonly HTMLElement[], chosen: string | null): void {
  const all = languageSwitch();
  if (all === null) return;
  if ([...all.options].some(({ value }) => value === chosen)) {
    all.value = chosen ?? '';
    writeIntoAddress('lang', all.value);
  }
  all.addEventListener('change', () => keepInSight(firstInSight(), () => choose(groups, all.value)));
}

/** What the reader looks at: the first heading, paragraph or group of samples below the top of the window. */
function firstInSight(): Element {
  const seen = [...document.querySelectorAll('.prose :is(h2, h3, h4, p, .tabs, .sample)')];
  return seen.find((one) => one.getBoundingClientRect().bottom > 120) ?? document.documentElement;
}

function moveFocus(groups: readonly HTMLElement[], tabs: readonly HTMLElement[], event: KeyboardEvent): void {
  const from = tabs.indexOf(event.target as HTMLElement);
  if (from < 0) return;
  const isRightToLeft = getComputedStyle(event.target as HTMLElement).direction === 'rtl';
  const step = isRightToLeft ? -1 : 1;
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: from + step,
    ArrowLeft: from - step,
    Home: 0,
    End: tabs.length - 1,
  };
  const to = moves[event.key];
  const tab = to === undefined ? undefined : tabs.at(to % tabs.length);
  if (tab === undefined) return;
  event.preventDefault();
  chooseBy(groups, tab);
  tab.focus();
}

/** A link to a sample in a hidden tab opens that tab. */
function revealTarget(groups: readonly HTMLElement[]): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const panel = target?.closest<HTMLElement>('.panel[hidden]');
  const tab = panel && document.getElementById(panel.getAttribute('aria-labelledby') ?? '');
  if (!tab) return;
  choose(groups, tab.dataset['language'] ?? '');
  target?.scrollIntoView({ behavior: 'instant' });
}
