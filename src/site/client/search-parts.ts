import type { Strings } from '../strings/strings.ts';
import { makeSearchFilters, type SearchFilters } from './search-filters.ts';

/** The dialog of the search, and the parts of it that change. */
export interface SearchParts {
  readonly strings: Strings['client']['search'];
  readonly dialog: HTMLDialogElement;
  readonly input: HTMLInputElement;
  readonly filters: SearchFilters;
  readonly status: HTMLElement;
  /** The sentence with the name that may be meant, and that name. */
  readonly near: HTMLElement;
  readonly nearName: HTMLButtonElement;
  readonly results: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly recent: HTMLElement;
}

const markup = `<form role="search"><i class="icon icon-search" aria-hidden="true"></i>
<input type="search" autocomplete="off" spellcheck="false" enterkeyhint="go" data-stop>
<button class="copy" type="button" data-close><kbd></kbd><span class="visually-hidden search-close"></span></button></form>
<div class="search-body"><p class="search-status" role="status"></p>
<p class="search-near" hidden><span class="search-guess"></span> <button class="quiet-button search-name" type="button" data-stop></button></p>
<ul class="search-results"></ul><button class="quiet-button search-more" type="button" data-stop hidden></button>
<section class="search-recent" hidden><h2></h2><button class="quiet-button" type="button" data-forget></button><ul></ul></section></div>
<p class="search-keys" aria-hidden="true"></p>`;

/** Makes the dialog, closed, and puts it into the page. `onChange`: what is asked for may have changed. */
export function makeSearchParts(strings: SearchParts['strings'], onChange: () => void): SearchParts {
  const dialog = document.createElement('dialog');
  dialog.className = 'search';
  dialog.setAttribute('aria-label', strings.label);
  dialog.innerHTML = markup;
  const filters = makeSearchFilters(strings, onChange);
  one(dialog, 'form').after(filters.element);
  document.body.append(dialog);
  const parts = {
    ...{ strings, dialog, filters },
    input: one<HTMLInputElement>(dialog, 'input'),
    status: one(dialog, '.search-status'),
    near: one(dialog, '.search-near'),
    nearName: one<HTMLButtonElement>(dialog, '.search-name'),
    results: one(dialog, '.search-results'),
    more: one<HTMLButtonElement>(dialog, '.search-more'),
    recent: one(dialog, '.search-recent'),
  };
  fillTexts(parts);
  return parts;
}

function fillTexts({ strings, dialog, input, more }: SearchParts): void {
  const texts = {
    kbd: strings.escape,
    '.search-close': strings.close,
    '.search-guess': strings.near,
    '.search-recent h2': strings.recent,
    '[data-forget]': strings.forget,
    '.search-keys': strings.keys,
  };
  for (const [selector, text] of Object.entries(texts)) one(dialog, selector).textContent = text;
  more.textContent = strings.more;
  input.placeholder = strings.placeholder;
  input.setAttribute('aria-label', strings.label);
}

/** The one element of a dialog that a selector stands for. */
export function one<Found extends HTMLElement>(within: HTMLElement, selector: string): Found {
  const found = within.querySelector<Found>(selector);
  if (found === null) throw new Error(`The dialog has no ${selector}.`);
  return found;
}
