import { fill } from '../../strings/fill.ts';
import findingsCss from '../findings.css?inline';
import { countWords, findingsMarkup } from '../findings-markup.ts';
import type { LivePage } from '../live-page.ts';
import pageCss from '../page.css?inline';
import panelCss from '../panel.css?inline';
import { keepPlace } from './keep-place.ts';
import { recallFold, rememberFold } from './session.ts';

/** The panel with the findings of the page. */
export interface Panel {
  readonly show: (page: LivePage) => void;
}

/**
 * Opens the panel, at the lower edge of the window: a bar that says how much was found, and unfolds. It never takes the focus, and the
 * page can be scrolled until nothing of it is covered. Its styles and its ids are its own.
 */
export function openPanel(): Panel {
  document.adoptedStyleSheets.push(sheetOf(pageCss));
  const host = document.createElement('div');
  host.className = 'live-panel';
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [sheetOf(findingsCss), sheetOf(panelCss)];
  shadow.innerHTML = `<section class="panel">
    <button class="bar" type="button" aria-controls="list"><span class="dot"></span><span class="counts"></span><span class="chevron" aria-hidden="true"></span></button>
    <div class="list live-findings" id="list"></div>
    <p class="said" role="status"></p>
  </section>`;
  const bar = shadow.querySelector('.bar') as HTMLButtonElement;
  let shown: LivePage | undefined;
  const fold = (isFolded: boolean) => {
    rememberFold(isFolded);
    if (isFolded && shadow.activeElement !== null) bar.focus();
    if (shown !== undefined) draw(host, shown);
  };
  bar.addEventListener('click', () => fold(bar.ariaExpanded === 'true'));
  document.addEventListener('keydown', (event) => {
    const isBusy = document.querySelector('dialog[open], :popover-open') !== null;
    if (event.key === 'Escape' && !event.defaultPrevented && !isBusy && bar.ariaExpanded === 'true')
      fold(true);
  });
  new ResizeObserver(() => makeRoom(host)).observe(host);
  return {
    show(page) {
      if (!host.isConnected) document.body.append(host);
      shown = page;
      draw(host, page);
    },
  };
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

function draw(host: HTMLElement, page: LivePage): void {
  const shadow = host.shadowRoot as ShadowRoot;
  const find = (selector: string) => shadow.querySelector(selector) as HTMLElement;
  const { findings, failures, running, words, isBroken, language } = page;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const isOpen = !(recallFold() ?? errors + failures.length === 0);
  const weight = errors + failures.length > 0 ? 'error' : findings.length > 0 ? 'warning' : 'good';
  host.lang = language;
  host.dataset['weight'] = running.length > 0 ? 'running' : weight;
  find('.panel').ariaLabel = words.title;
  const bar = find('.bar');
  bar.ariaExpanded = String(isOpen);
  bar.title = isOpen ? words.fold : words.unfold;
  const said = barText(page);
  if (find('.counts').textContent !== said) find('.counts').textContent = said;
  if (find('.said').textContent !== said) find('.said').textContent = said;
  find('.list').hidden = !isOpen;
  const note = isBroken ? `<p class="note">${words.stale}</p>` : '';
  const none = findings.length + failures.length === 0 ? `<p class="note">${words.nothingHere}</p>` : '';
  keepPlace(find('.list'), note + none + findingsMarkup(page));
}

/** `2 errors, 1 warning · 3 warnings on other pages · Samples are running …` */
function barText(page: LivePage): string {
  const { findings, others, running, failures, words } = page;
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const elsewhere = {
    errors: sum(others.map((other) => other.errors)),
    warnings: sum(others.map((other) => other.warnings)),
  };
  const counts = countWords({ errors, warnings: findings.length - errors }, page);
  return [
    ...(failures.length > 0 ? [words.failed] : []),
    counts,
    ...(others.length > 0 ? [fill(words.otherPages, { counts: countWords(elsewhere, page) })] : []),
    ...(running.length > 0 ? [words.running] : []),
  ].join(' · ');
}

/** As much room below the page as the panel takes: its end, and what has the focus, can be scrolled above it. */
function makeRoom(host: HTMLElement): void {
  document.documentElement.style.setProperty('--live-room', `${host.offsetHeight}px`);
}
