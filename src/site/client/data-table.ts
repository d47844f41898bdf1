import { filterRows } from './filter-rows.ts';
import { sortRows } from './sort-rows.ts';

/** The name under which the address has the column that the table is sorted by, with `-` before it for downwards. */
const sortName = 'sort';

type Field = HTMLInputElement | HTMLSelectElement;

interface DataTable {
  readonly form: HTMLFormElement;
  readonly fields: readonly Field[];
  readonly headers: readonly HTMLTableCellElement[];
  /** In the order of the page. */
  readonly rows: readonly HTMLTableRowElement[];
  /** As the address has it; empty for the order of the page. */
  order: string;
}

/** Makes the table of a page sortable by its headers and filterable by its form. Both stand in the query of the address. */
export function startDataTable(): void {
  const element = document.querySelector<HTMLTableElement>('[data-table]');
  const form = document.querySelector<HTMLFormElement>('[data-filters]');
  if (element === null || form === null) return;
  const table: DataTable = {
    form,
    fields: [...form.querySelectorAll<Field>('input, select')],
    headers: [...element.querySelectorAll<HTMLTableCellElement>('th[data-sort]')],
    rows: [...element.querySelectorAll<HTMLTableRowElement>('tr[data-keys]')],
    order: '',
  };
  for (const header of table.headers) {
    addButton(header, () => {
      sort(table, nextOrder(header));
      writeAddress(table);
    });
  }
  const change = () => {
    filter(table);
    writeAddress(table);
  };
  form.addEventListener('input', change);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => {
    // The fields are empty only after the event.
    setTimeout(() => {
      change();
      table.fields[0]?.focus();
    });
  });
  readAddress(table);
}

/** Takes what the address says; what it says of no column and no choice of the page is left out. */
function readAddress(table: DataTable): void {
  const query = new URLSearchParams(location.search);
  for (const field of table.fields) {
    const value = query.get(field.name) ?? '';
    const isKnown =
      field instanceof HTMLInputElement || [...field.options].some((option) => option.value === value);
    field.value = isKnown ? value : '';
  }
  const order = query.get(sortName) ?? '';
  if (table.headers.some((header) => header.dataset['sort'] === columnOf(order))) sort(table, order);
  filter(table);
}

/** Puts the state into the address, without a step of the history. */
function writeAddress({ fields, order }: DataTable): void {
  const query = new URLSearchParams();
  for (const { name, value } of fields) if (value.trim() !== '') query.set(name, value.trim());
  if (order !== '') query.set(sortName, order);
  const text = query.size === 0 ? '' : `?${query}`;
  if (text !== location.search)
    history.replaceState(history.state, '', location.pathname + text + location.hash);
}

function sort(table: DataTable, order: string): void {
  table.order = order;
  const direction = order.startsWith('-') ? 'descending' : 'ascending';
  for (const header of table.headers) header.removeAttribute('aria-sort');
  const header = table.headers.find(({ dataset }) => dataset['sort'] === columnOf(order));
  header?.setAttribute('aria-sort', direction);
  const by = header && ({ column: header.cellIndex, direction } as const);
  for (const row of sortRows(table.rows, by)) row.parentElement?.append(row);
}

function filter({ form, fields, rows }: DataTable): void {
  const wanted = fields.map(({ name, value }) => ({ name, value: value.trim() }));
  const shown = filterRows(rows, wanted);
  const { format } = new Intl.NumberFormat(document.documentElement.lang);
  const status = form.querySelector<HTMLElement>('[data-shown]');
  const text = (status?.dataset['shown'] ?? '')
    .replace('{shown}', format(shown))
    .replace('{total}', format(rows.length));
  // A text that is as it was is not said again.
  if (status !== null && status.textContent !== text) status.textContent = text;
  const none = document.querySelector<HTMLElement>('[data-none]');
  if (none !== null) none.hidden = shown > 0;
  const clear = form.querySelector<HTMLElement>('[type=reset]');
  if (clear !== null) clear.hidden = wanted.every(({ value }) => value === '');
}

/** Makes a button of the text of a header. */
function addButton(header: HTMLElement, onClick: () => void): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'sort';
  button.append(...header.childNodes);
  header.append(button);
  button.addEventListener('click', onClick);
}

/** What a click on a header sorts by: upwards, then downwards. */
function nextOrder(header: HTMLElement): string {
  const name = header.dataset['sort'] ?? '';
  return header.getAttribute('aria-sort') === 'ascending' ? `-${name}` : name;
}

function columnOf(order: string): string {
  return order.replace(/^-/, '');
}
