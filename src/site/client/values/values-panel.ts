import type { Strings } from '../../strings/strings.ts';
import { announce } from '../announce.ts';
import { loadStrings } from '../client-strings.ts';
import { keepValues, recallValues } from './kept-values.ts';
import { type PageKey, pageKeys } from './page-keys.ts';
import { keysInSamples, showValues } from './show-values.ts';

type ValuesStrings = Strings['client']['values'];

interface Panel {
  readonly open: () => void;
  readonly clear: () => void;
}

let making: Promise<Panel> | undefined;

/** The panel of this page: shows what is kept as soon as it is made. */
export function valuesPanel(): Promise<Panel> {
  making ??= loadStrings('values').then(make);
  making.catch(() => {
    making = undefined;
  });
  return making;
}

function make(strings: ValuesStrings): Panel {
  const keys = keysInSamples(pageKeys());
  const dialog = document.createElement('dialog');
  const fields = keys.map((key) => fieldOf(key, strings));
  const consent = checkbox(strings.copySecrets);
  let isScheduled = false;
  dialog.className = 'values';
  dialog.setAttribute('aria-labelledby', 'siteValues');
  dialog.append(...contentOf(fields, { consent, keys, strings }));
  document.body.append(dialog);
  dialog.addEventListener('input', () => {
    keepValues({ values: valuesOf(fields), copiesSecrets: consent.input.checked });
    if (isScheduled) return;
    isScheduled = true;
    requestAnimationFrame(show);
  });
  dialog.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (target === dialog || button?.value === 'close') dialog.close();
    if (button?.value === 'clear') clear();
  });
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === 'environment') show();
  });
  fill();
  show();

  function fill() {
    const { values, copiesSecrets } = recallValues();
    for (const { key, input } of fields) input.value = values[key] ?? '';
    consent.input.checked = copiesSecrets;
  }

  function show() {
    isScheduled = false;
    const kept = recallValues();
    showValues(keys, kept, strings.marks);
    showCount(Object.values(kept.values).filter((value) => value !== '').length);
  }

  function clear() {
    keepValues({ values: {}, copiesSecrets: false });
    fill();
    show();
    announce(strings.cleared);
  }

  return {
    clear,
    open: () => {
      fill();
      dialog.showModal();
    },
  };
}

interface Field {
  readonly key: string;
  readonly input: HTMLTextAreaElement;
  readonly element: HTMLElement;
}

function valuesOf(fields: readonly Field[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.flatMap(({ key, input }) => (input.value === '' ? [] : [[key, input.value]])),
  );
}

function fieldOf({ key, what, placeholders, isSecret }: PageKey, { secret }: ValuesStrings): Field {
  const input = element('textarea', '');
  const id = `siteValue-${key}`;
  Object.assign(input, {
    id,
    rows: 1,
    spellcheck: false,
    autocomplete: 'off',
    placeholder: placeholders[0] ?? '',
  });
  input.setAttribute('autocapitalize', 'off');
  input.setAttribute('aria-describedby', `${id}-what`);
  if (isSecret) input.className = 'masked';
  const label = element('label', '', element('code', key));
  label.htmlFor = id;
  if (isSecret) {
    const badge = element('span', secret);
    badge.classList.add('badge', 'badge-urgent');
    label.append(' ', badge);
  }
  const note = Object.assign(element('p', what), { id: `${id}-what` });
  return { key, input, element: element('div', '', label, note, input) };
}

function checkbox(text: string): { element: HTMLElement; input: HTMLInputElement } {
  const input = element('input', '');
  Object.assign(input, { type: 'checkbox', autocomplete: 'off' });
  return { input, element: element('label', '', input, ` ${text}`) };
}

function contentOf(
  fields: readonly Field[],
  {
    consent,
    keys,
    strings,
  }: { consent: { element: HTMLElement }; keys: readonly PageKey[]; strings: ValuesStrings },
): readonly HTMLElement[] {
  const title = Object.assign(element('h2', strings.title), { id: 'siteValues' });
  const close = button('close', strings.close);
  const clear = button('clear', strings.clear);
  const form = element('form', '', ...fields.map((field) => field.element));
  form.method = 'dialog';
  if (keys.some(({ isSecret }) => isSecret)) form.append(consent.element);
  form.append(Object.assign(element('div', '', close, clear), { className: 'buttons' }));
  return [title, element('p', fields.length === 0 ? strings.none : strings.lead), form];
}

function button(value: 'close' | 'clear', text: string): HTMLButtonElement {
  const made = Object.assign(element('button', text), { type: 'button', value });
  made.classList.add('button', ...(value === 'clear' ? ['button-quiet'] : []));
  return made;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...(text === '' ? [] : [text]), ...children);
  return made;
}

/** How many values are filled in, on the button that opens the panel; with any, the button beside it clears them. */
function showCount(count: number): void {
  const opener = document.querySelector<HTMLElement>('[data-values]');
  const clear = document.querySelector<HTMLElement>('[data-values-clear]');
  if (opener !== null && count > 0) opener.dataset['count'] = String(count);
  else delete opener?.dataset['count'];
  if (clear === null) return;
  if (count === 0 && clear === document.activeElement) opener?.focus();
  clear.hidden = count === 0;
}
